import { saveMessage, unsaveMessage } from "@/lib/chat/saved.ts";
import { DeleteMessage, SaveMessage } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async PUT({ req, params, state }) {
    const input = await readInput(req, SaveMessage, params);
    if (!input.ok) return reply(input);
    return reply(await saveMessage(state.app, state.user, input.value));
  },

  async DELETE({ req, params, state }) {
    const input = await readInput(req, DeleteMessage, params);
    if (!input.ok) return reply(input);
    return reply(await unsaveMessage(state.app, state.user, input.value));
  },
});
