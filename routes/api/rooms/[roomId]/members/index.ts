import { addMember, listMembers } from "@/lib/chat/rooms.ts";
import { AddMember, JoinRoom } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput, readQuery } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ url, params, state }) {
    const input = readQuery(url, JoinRoom, params);
    if (!input.ok) return reply(input);
    return reply(await listMembers(state.app, state.user, input.value.roomId));
  },

  async POST({ req, params, state }) {
    const input = await readInput(req, AddMember, params);
    if (!input.ok) return reply(input);
    return reply(await addMember(state.app, state.user, input.value), 201);
  },
});
