import { endAllSessions } from "@/lib/auth/sessions.ts";
import { define } from "@/lib/web/define.ts";
import { signOutAndGo } from "@/lib/web/signed_in.ts";

export const handler = define.handlers({
  async POST(ctx) {
    await endAllSessions(ctx.state.app, ctx.state.user);
    return await signOutAndGo(ctx, "/sign-in");
  },
});
