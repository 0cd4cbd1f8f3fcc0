import { unfollowThread } from "@/lib/chat/threads.ts";
import { ThreadAt } from "@/lib/protocol/inputs.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { app, user } = ctx.state;
    const at = accepted(await readInput(ctx.req, ThreadAt, ctx.params));
    accepted(await unfollowThread(app, user, at));
    return ctx.redirect(`/rooms/${at.roomId}/threads/${at.seq}`, 303);
  },
});
