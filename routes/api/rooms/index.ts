import { listRooms } from "@/lib/chat/reading.ts";
import { createRoom } from "@/lib/chat/rooms.ts";
import { ok } from "@/lib/domain/result.ts";
import { CreateRoom } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ state }) {
    return reply(ok(await listRooms(state.app, state.user)));
  },

  async POST({ req, state }) {
    const input = await readInput(req, CreateRoom);
    if (!input.ok) return reply(input);
    return reply(await createRoom(state.app, state.user, input.value), 201);
  },
});
