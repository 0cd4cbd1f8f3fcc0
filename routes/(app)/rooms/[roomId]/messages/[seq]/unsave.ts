import { unsaveMessage } from "@/lib/chat/saved.ts";
import { DeleteMessage } from "@/lib/protocol/inputs.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, DeleteMessage, ctx.params));
    accepted(await unsaveMessage(app, user, input));
    return ctx.redirect("/saved", 303);
  },
});
