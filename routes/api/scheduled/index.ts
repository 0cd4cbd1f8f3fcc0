import { listScheduled } from "@/lib/chat/scheduled.ts";
import { ok } from "@/lib/domain/result.ts";
import { define } from "@/lib/web/define.ts";
import { reply } from "@/lib/web/reply.ts";

/** What somebody left to be sent later: what could not be sent first. */
export const handler = define.handlers({
  async GET({ state }) {
    return reply(ok(await listScheduled(state.app, state.user)));
  },
});
