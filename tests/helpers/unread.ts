import { NativeTransport } from "@/lib/realtime/native_transport.ts";
import { RawSocket } from "./raw_socket.ts";

const LARGE = "x".repeat(256 * 1_024);

/** A server's end of a socket whose other end does not read. */
export async function openUnread() {
  const opened = Promise.withResolvers<WebSocket>();
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    (request) => {
      const { socket, response } = Deno.upgradeWebSocket(request);
      socket.onopen = () => opened.resolve(socket);
      return response;
    },
  );
  const peer = await RawSocket.open(`ws://127.0.0.1:${server.addr.port}/`, {
    headers: { "sec-websocket-protocol": null },
  });
  const socket = await opened.promise;
  return {
    socket,
    transport: new NativeTransport(socket, () => {}),
    peer,
    async [Symbol.asyncDispose]() {
      peer[Symbol.dispose]();
      await server.shutdown();
    },
  };
}

export const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

/** Until the buffers of the kernel are full, too. */
export async function fill(transport: NativeTransport) {
  while (transport.backlog === 0) {
    transport.send(LARGE);
    await nextTurn();
  }
}
