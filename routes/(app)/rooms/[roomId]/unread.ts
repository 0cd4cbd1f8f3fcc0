import { markUnread } from "@/lib/chat/reading.ts";
import { MarkRead } from "@/lib/protocol/inputs.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, MarkRead, ctx.params));
    accepted(await markUnread(app, user, input));
    return ctx.redirect("/rooms", 303); // in the room it would be read at once
  },
});
