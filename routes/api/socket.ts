import { clientAddress } from "@/lib/auth/address.ts";
import { SUBPROTOCOL } from "@/lib/protocol/subprotocol.ts";
import { authoriseUpgrade } from "@/lib/realtime/authorise_upgrade.ts";
import { hubOf } from "@/lib/realtime/hub.ts";
import { serveSocket } from "@/lib/realtime/serve_socket.ts";
import { define } from "@/lib/web/define.ts";
import { reply } from "@/lib/web/reply.ts";

// Seconds. The runtime pings a silent client after half of it and ends it after all of it.
const SILENCE = 35;

export const handler = define.handlers({
  GET(ctx) {
    const { app, user, session } = ctx.state;
    const hub = hubOf(app);
    const signedIn = { user, session };
    const address = clientAddress(app, ctx.req.headers, ctx.info);
    const seat = authoriseUpgrade(hub, ctx.req, { signedIn, address });
    if (!seat.ok) return reply(seat);

    const { socket, response } = ctx.upgrade({
      protocol: SUBPROTOCOL,
      idleTimeout: SILENCE,
    });
    serveSocket(hub, signedIn, { socket, gone: seat.value });
    return response;
  },
});
