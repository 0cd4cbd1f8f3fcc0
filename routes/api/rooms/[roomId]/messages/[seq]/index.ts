import { deleteMessage, editMessage } from "@/lib/chat/messages.ts";
import { findMessage } from "@/lib/chat/reading.ts";
import { DeleteMessage, EditMessage } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ params, state }) {
    const input = parse(DeleteMessage, params);
    if (!input.ok) return reply(input);
    return reply(await findMessage(state.app, state.user, input.value));
  },

  async PUT({ req, params, state }) {
    const input = await readInput(req, EditMessage, params);
    if (!input.ok) return reply(input);
    return reply(await editMessage(state.app, state.user, input.value));
  },

  async DELETE({ req, params, state }) {
    const input = await readInput(req, DeleteMessage, params);
    if (!input.ok) return reply(input);
    return reply(await deleteMessage(state.app, state.user, input.value));
  },
});
