import { cancelScheduled } from "@/lib/chat/scheduled.ts";
import { AtScheduled } from "@/lib/protocol/scheduled_inputs.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, AtScheduled, ctx.params));
    accepted(await cancelScheduled(app, user, input));
    return ctx.redirect("/scheduled", 303);
  },
});
