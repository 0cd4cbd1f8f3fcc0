import { endSessionById } from "@/lib/auth/sessions.ts";
import { EndSession } from "@/lib/protocol/account_inputs.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, EndSession));
    await endSessionById(app, user, input);
    return ctx.redirect("/settings/sessions?saved", 303);
  },
});
