import { openDirect } from "@/lib/chat/rooms.ts";
import { OpenDirect } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { accepted } from "@/lib/web/accepted.ts";

/** Opens the one conversation with this person. */
export const handler = define.handlers({
  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, OpenDirect, ctx.params));
    const room = accepted(await openDirect(app, user, input));
    return ctx.redirect(`/rooms/${room.id}`, 303);
  },
});
