import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TransportName } from "@/lib/config.ts";
import { NativeTransport } from "@/lib/realtime/native_transport.ts";
import type { Transport } from "@/lib/realtime/transport.ts";
import { WsServer } from "@/lib/realtime/ws_server.ts";
import { WsTransport } from "@/lib/realtime/ws_transport.ts";
import { SUBPROTOCOL } from "@/lib/protocol/subprotocol.ts";
import { RawSocket } from "./raw_socket.ts";

const LARGE = "x".repeat(256 * 1_024);

/** The server's end of a socket. */
interface End {
  transport: Transport;
  socket: { readonly bufferedAmount: number; readonly readyState: number };
}

/** A server's end of a socket whose other end does not read. */
export async function openUnread(name: TransportName) {
  const opened = Promise.withResolvers<End>();
  const { port, stop } = await LISTEN[name](opened.resolve);
  const peer = await RawSocket.open(`ws://127.0.0.1:${port}/`);
  return {
    ...await opened.promise,
    peer,
    async [Symbol.asyncDispose]() {
      peer[Symbol.dispose]();
      await stop();
    },
  };
}

const LISTEN = { native: listenNative, hardened: listenHardened };

function listenNative(opened: (end: End) => void) {
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    (request) => {
      const options = { protocol: SUBPROTOCOL };
      const { socket, response } = Deno.upgradeWebSocket(request, options);
      const transport = new NativeTransport(socket, () => {});
      socket.onopen = () => opened({ transport, socket });
      return response;
    },
  );
  return { port: server.addr.port, stop: () => server.shutdown() };
}

export async function listenHardened(
  opened: (end: End) => void,
  silenceMs = 60_000,
) {
  const sockets = new WsServer(silenceMs);
  const server = createServer().on("upgrade", (message, connection, head) => {
    const socket = sockets.open(message, connection, head)!;
    opened({ transport: new WsTransport(socket), socket });
  });
  await once(server.listen({ host: "127.0.0.1", port: 0 }), "listening");
  const stop = async () => {
    sockets.stop();
    await once(server.close(), "close");
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

export const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

/** Until the buffers of the kernel are full, too. */
export async function fill(transport: Transport) {
  while (transport.backlog === 0) {
    transport.send(LARGE);
    await nextTurn();
  }
}
