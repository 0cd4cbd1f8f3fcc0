import { Connection, type Identity } from "./connection.ts";
import type { Hub } from "./hub.ts";
import { NativeTransport } from "./native_transport.ts";

/** What a native socket is opened with: its runtime pings after half of it and ends it after all. */
export const SILENCE_SECONDS = 60;

/** Puts a connection behind a native WebSocket; `gone` is called when the socket is. */
export function serveSocket(
  hub: Hub,
  identity: Identity,
  { socket, gone }: { socket: WebSocket; gone(): void },
) {
  const connection = new Connection(
    hub,
    identity,
    new NativeTransport(socket),
  );
  socket.onmessage = ({ data }) => connection.receive(data);
  socket.onclose = () => {
    connection.lost();
    gone();
  };
}
