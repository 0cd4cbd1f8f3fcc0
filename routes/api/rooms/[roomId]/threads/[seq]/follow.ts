import { followThread, unfollowThread } from "@/lib/chat/threads.ts";
import { ThreadAt } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async PUT({ req, params, state }) {
    const input = await readInput(req, ThreadAt, params);
    if (!input.ok) return reply(input);
    return reply(await followThread(state.app, state.user, input.value));
  },

  async DELETE({ req, params, state }) {
    const input = await readInput(req, ThreadAt, params);
    if (!input.ok) return reply(input);
    return reply(await unfollowThread(state.app, state.user, input.value));
  },
});
