import { expect } from "expect";
import { NativeTransport } from "@/lib/realtime/native_transport.ts";
import { RawSocket } from "../helpers/raw_socket.ts";

const LARGE = "x".repeat(256 * 1_024);

/** A server's end of a socket whose other end does not read. */
async function openUnread() {
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
    transport: new NativeTransport(socket),
    peer,
    async [Symbol.asyncDispose]() {
      peer[Symbol.dispose]();
      await server.shutdown();
    },
  };
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

/** Until the buffers of the kernel are full, too. */
async function fill(transport: NativeTransport) {
  while (transport.backlog === 0) {
    transport.send(LARGE);
    await nextTurn();
  }
}

Deno.test("a flood of tiny messages is a backlog too, though its bytes are few", async () => {
  await using unread = await openUnread();
  const { socket, transport } = unread;
  await fill(transport);
  const bytes = socket.bufferedAmount;
  const { backlog } = transport;

  for (let i = 0; i < 256; i++) transport.send("tiny");

  expect(socket.bufferedAmount - bytes).toBe(1_024);
  expect(transport.backlog - backlog).toBeGreaterThan(256 * 1_024);
});

Deno.test("what the client has taken is no backlog any more", async () => {
  await using unread = await openUnread();
  const { transport, peer } = unread;
  await fill(transport);
  for (let i = 0; i < 256; i++) transport.send("tiny");

  const reading = peer.readToEnd();
  while (transport.backlog > 0) await nextTurn();
  transport.close(1001);

  const { texts, code } = await reading;
  expect(code).toBe(1001);
  expect(texts.filter((text) => text === "tiny")).toHaveLength(256);
});
