import { changeQuiet } from "@/lib/chat/profiles.ts";
import { ChangeQuiet } from "@/lib/protocol/settings_inputs.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, ChangeQuiet));
    accepted(await changeQuiet(app, user, input));
    return ctx.redirect("/settings/status?saved", 303);
  },
});
