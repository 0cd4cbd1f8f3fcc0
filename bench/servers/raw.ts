// The floor, as bare as either transport comes: whatever one socket says goes to all of its room as
// it is, one frame a message. Nothing is kept. Whoever asks the native one for a page gets a text.
import type { Buffer } from "node:buffer";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
// @ts-types="@types/ws"
import { type WebSocket as Ws, WebSocketServer } from "ws";
import type { Listening, Wanted } from "@/bench/servers.ts";
import { SUBPROTOCOL } from "@/lib/protocol/subprotocol.ts";
import { MAX_WAITING } from "@/lib/web/connections.ts";
import { control } from "./control.ts";

const PAGE = "x".repeat(86_000); // characters, as long as a room's
const LOCAL = { hostname: "127.0.0.1", port: 0 };

const wanted: Wanted = JSON.parse(Deno.args[0]);
const inEach = wanted.people / wanted.rooms;
const tokens = Array.from({ length: wanted.rooms }, (_, i) => `?${i}`);
const port = wanted.transport === "hardened" ? await serveWs() : serveNative();
await control(
  {
    url: `ws://127.0.0.1:${port}/`,
    rooms: tokens.map((token) => ({
      id: token,
      people: Array(inEach).fill({ token }),
    })),
  } satisfies Listening,
);
Deno.exit();

function serveNative(): number {
  const rooms = new Map(tokens.map((token) => [token, new Set<WebSocket>()]));
  const { addr } = Deno.serve(
    { ...LOCAL, tcpBacklog: MAX_WAITING, onListen() {} },
    (request) => {
      if (!request.headers.has("upgrade")) return new Response(PAGE);
      const { socket, response } = Deno.upgradeWebSocket(request, {
        protocol: SUBPROTOCOL,
      });
      const room = rooms.get(new URL(request.url).search)!;
      socket.onopen = () => room.add(socket);
      socket.onclose = () => room.delete(socket);
      socket.onmessage = ({ data }) => {
        for (const other of room) other.send(data);
      };
      return response;
    },
  );
  return addr.port;
}

async function serveWs(): Promise<number> {
  const rooms = new Map(tokens.map((token) => [token, new Set<Ws>()]));
  const server = new WebSocketServer({
    ...{ host: LOCAL.hostname, port: 0, backlog: MAX_WAITING },
    perMessageDeflate: false,
    handleProtocols: () => SUBPROTOCOL,
  });
  server.on("connection", (socket, { url }) => {
    const room = rooms.get(url!.slice(1))!;
    room.add(socket);
    socket.on("close", () => room.delete(socket));
    socket.on("message", (data: Buffer) => {
      for (const other of room) other.send(data, { binary: false });
    });
  });
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}
