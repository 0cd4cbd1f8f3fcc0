import { removeMember } from "@/lib/chat/rooms.ts";
import { RemoveMember } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async DELETE({ req, params, state }) {
    const input = await readInput(req, RemoveMember, params);
    if (!input.ok) return reply(input);
    return reply(await removeMember(state.app, state.user, input.value));
  },
});
