import { postMessage } from "@/lib/chat/messages.ts";
import { listMessages } from "@/lib/chat/reading.ts";
import { ListMessages, PostMessage } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput, readQuery } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ url, params, state }) {
    const input = readQuery(url, ListMessages, params);
    if (!input.ok) return reply(input);
    return reply(await listMessages(state.app, state.user, input.value));
  },

  async POST({ req, params, state }) {
    const input = await readInput(req, PostMessage, params);
    if (!input.ok) return reply(input);
    return reply(await postMessage(state.app, state.user, input.value), 201);
  },
});
