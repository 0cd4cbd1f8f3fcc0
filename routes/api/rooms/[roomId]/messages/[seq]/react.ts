import { listReactors, react } from "@/lib/chat/reactions.ts";
import { DeleteMessage, React } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput, readQuery } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ url, params, state }) {
    const input = readQuery(url, DeleteMessage, params);
    if (!input.ok) return reply(input);
    return reply(await listReactors(state.app, state.user, input.value));
  },

  async POST({ req, params, state }) {
    const input = await readInput(req, React, params);
    if (!input.ok) return reply(input);
    return reply(await react(state.app, state.user, input.value));
  },
});
