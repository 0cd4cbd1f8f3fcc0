import { openRoom } from "@/lib/chat/reading.ts";
import { changeRoom } from "@/lib/chat/rooms.ts";
import { ChangeRoom, ListMessages } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput, readQuery } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ url, params, state }) {
    const input = readQuery(url, ListMessages, params);
    if (!input.ok) return reply(input);
    return reply(await openRoom(state.app, state.user, input.value));
  },

  async PUT({ req, params, state }) {
    const input = await readInput(req, ChangeRoom, params);
    if (!input.ok) return reply(input);
    return reply(await changeRoom(state.app, state.user, input.value));
  },
});
