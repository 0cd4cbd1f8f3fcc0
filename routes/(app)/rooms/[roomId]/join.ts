import { joinRoom } from "@/lib/chat/rooms.ts";
import { JoinRoom } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { accepted } from "@/lib/web/accepted.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, JoinRoom, ctx.params));
    accepted(await joinRoom(app, user, input));
    return ctx.redirect(`/rooms/${input.roomId}`, 303);
  },
});
