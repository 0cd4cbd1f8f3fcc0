import { endOtherSessions } from "@/lib/auth/sessions.ts";
import { define } from "@/lib/web/define.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { app, user, session } = ctx.state;
    await endOtherSessions(app, user, session);
    return ctx.redirect("/settings/sessions?saved", 303);
  },
});
