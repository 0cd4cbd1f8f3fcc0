import { listThreads } from "@/lib/chat/threads.ts";
import { ok } from "@/lib/domain/result.ts";
import { define } from "@/lib/web/define.ts";
import { reply } from "@/lib/web/reply.ts";

/** The side threads that somebody follows, the one with the newest message first. */
export const handler = define.handlers({
  async GET({ state }) {
    return reply(ok(await listThreads(state.app, state.user)));
  },
});
