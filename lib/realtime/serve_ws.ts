// @ts-types="@types/ws"
import type { WebSocket } from "ws";
import type { SignedIn } from "@/lib/auth/sessions.ts";
import { Connection } from "./connection.ts";
import type { Hub } from "./hub.ts";
import { WsTransport } from "./ws_transport.ts";

/** Puts a connection behind a WebSocket of `ws`; `gone` is called when the socket is. */
export function serveWs(
  hub: Hub,
  signedIn: SignedIn,
  { socket, gone }: { socket: WebSocket; gone(): void },
) {
  const connection = new Connection(hub, signedIn, new WsTransport(socket));
  socket.on("message", (message, isBinary) => {
    connection.receive(isBinary ? message : `${message}`);
  });
  socket.on("ping", () => connection.pinged());
  socket.on("close", () => {
    connection.lost();
    gone();
  });
}
