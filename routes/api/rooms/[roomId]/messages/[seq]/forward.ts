import { forwardMessage } from "@/lib/chat/messages.ts";
import { ForwardMessage } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async POST({ req, params, state }) {
    const input = await readInput(req, ForwardMessage, params);
    if (!input.ok) return reply(input);
    const { app, user } = state;
    return reply(await forwardMessage(app, user, input.value), 201);
  },
});
