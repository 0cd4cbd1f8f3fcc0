import type { SignedIn } from "@/lib/auth/sessions.ts";
import { Connection } from "./connection.ts";
import type { Hub } from "./hub.ts";
import { NativeTransport } from "./native_transport.ts";

/** Puts a connection behind a native WebSocket; `gone` is called when the socket is. */
export function serveSocket(
  hub: Hub,
  signedIn: SignedIn,
  { socket, gone }: { socket: WebSocket; gone(): void },
) {
  const hear = ({ data }: MessageEvent) => connection.receive(data);
  const over = () => {
    // The runtime's own timer holds a socket that is closed for seconds, and all it leads to.
    socket.removeEventListener("message", hear);
    socket.removeEventListener("close", over);
    connection.lost();
    gone();
  };
  const transport = new NativeTransport(socket, over);
  const connection = new Connection(hub, signedIn, transport);
  // `onmessage` and `onclose` would take 500 bytes more of every socket.
  socket.addEventListener("message", hear);
  socket.addEventListener("close", over);
}
