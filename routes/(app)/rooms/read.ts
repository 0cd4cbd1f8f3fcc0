import { markAllRead } from "@/lib/chat/positions.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";

export const handler = define.handlers({
  async POST(ctx) {
    accepted(await markAllRead(ctx.state.app, ctx.state.user));
    return ctx.redirect("/rooms", 303);
  },
});
