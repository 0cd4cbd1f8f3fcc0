import { markRead } from "@/lib/chat/reading.ts";
import { MarkRead } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { accepted } from "@/lib/web/accepted.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, MarkRead, ctx.params));
    accepted(await markRead(app, user, input));
    return ctx.redirect(`/rooms/${input.roomId}`, 303);
  },
});
