import type { Context } from "fresh";
import type { SignedIn } from "@/lib/auth/sessions.ts";
import { SUBPROTOCOL } from "@/lib/protocol/subprotocol.ts";
import type { Hub } from "@/lib/realtime/hub.ts";
import { serveSocket } from "@/lib/realtime/serve_socket.ts";

/** Makes a socket of the request, and serves it. */
type Upgrade = (hub: Hub, signedIn: SignedIn, gone: () => void) => void;

export const SILENCE_SECONDS = 35; // a silent client is pinged after half of it, ended after it

const upgrades = new WeakMap<Deno.ServeHandlerInfo, Upgrade>();

/** For a server that is not the runtime's own, and so has to make its sockets itself. */
export const offerUpgrade = (info: Deno.ServeHandlerInfo, upgrade: Upgrade) =>
  void upgrades.set(info, upgrade);

/** Opens the socket of a request that was let in, whichever server took it. */
export function openSocket(
  hub: Hub,
  ctx: Pick<Context<unknown>, "info" | "upgrade">,
  { signedIn, gone }: { signedIn: SignedIn; gone(): void },
): Response {
  const upgrade = upgrades.get(ctx.info);
  if (!upgrade) {
    const { socket, response } = ctx.upgrade({
      protocol: SUBPROTOCOL,
      idleTimeout: SILENCE_SECONDS,
    });
    serveSocket(hub, signedIn, { socket, gone });
    return response;
  }
  upgrade(hub, signedIn, gone);
  return new Response(null, { status: 101 });
}
