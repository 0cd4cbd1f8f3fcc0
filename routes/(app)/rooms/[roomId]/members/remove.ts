import { removeMember } from "@/lib/chat/rooms.ts";
import { RemoveMember } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { accepted } from "@/lib/web/accepted.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, RemoveMember, ctx.params));
    accepted(await removeMember(app, user, input));
    return ctx.redirect(`/rooms/${input.roomId}/members`, 303);
  },
});
