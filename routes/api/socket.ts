import { clientAddress } from "@/lib/auth/address.ts";
import { authoriseUpgrade } from "@/lib/realtime/authorise_upgrade.ts";
import { hubOf } from "@/lib/realtime/hub.ts";
import { define } from "@/lib/web/define.ts";
import { openSocket } from "@/lib/web/open_socket.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  GET(ctx) {
    const { app, user, session } = ctx.state;
    const hub = hubOf(app);
    const signedIn = { user, session };
    const address = clientAddress(app, ctx.req.headers, ctx.info);
    const seat = authoriseUpgrade(hub, ctx.req, { signedIn, address });
    if (!seat.ok) return reply(seat);
    return openSocket(hub, ctx, { signedIn, gone: seat.value });
  },
});
