import { listSaved } from "@/lib/chat/saved.ts";
import { ok } from "@/lib/domain/result.ts";
import { define } from "@/lib/web/define.ts";
import { reply } from "@/lib/web/reply.ts";

/** What somebody put aside, due reminders first. */
export const handler = define.handlers({
  async GET({ state }) {
    return reply(ok(await listSaved(state.app, state.user)));
  },
});
