import { ok } from "@/lib/domain/result.ts";
import { define } from "@/lib/web/define.ts";
import { reply } from "@/lib/web/reply.ts";

/** What somebody has begun to write. */
export const handler = define.handlers({
  async GET({ state: { app, user } }) {
    return reply(ok(await app.drafts.of(user.id)));
  },
});
