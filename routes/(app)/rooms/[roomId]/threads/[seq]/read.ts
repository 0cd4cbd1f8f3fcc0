import { markThreadRead } from "@/lib/chat/threads.ts";
import { ReadThread } from "@/lib/protocol/inputs.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, ReadThread, ctx.params));
    accepted(await markThreadRead(app, user, input));
    return ctx.redirect(`/rooms/${input.roomId}/threads/${input.seq}`, 303);
  },
});
