import { markUnread } from "@/lib/chat/positions.ts";
import { MarkRead } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async POST({ req, params, state }) {
    const input = await readInput(req, MarkRead, params);
    if (!input.ok) return reply(input);
    return reply(await markUnread(state.app, state.user, input.value));
  },
});
