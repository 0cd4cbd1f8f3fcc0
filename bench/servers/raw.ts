// The floor: whatever one socket says goes to all of its room as it is, one frame a message. Nothing
// is kept.
import type { Listening, Wanted } from "@/bench/servers.ts";
import { control } from "./control.ts";

const rooms = new Map<string, Set<WebSocket>>();

const server = Deno.serve(
  { hostname: "127.0.0.1", port: 0, onListen() {} },
  (request) => {
    const { socket, response } = Deno.upgradeWebSocket(request, {
      protocol: "parley.v1",
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

const wanted: Wanted = JSON.parse(Deno.args[0]);
const inEach = wanted.people / wanted.rooms;
await control(
  {
    url: `ws://127.0.0.1:${server.addr.port}/`,
    rooms: Array.from({ length: wanted.rooms }, (_, i) => {
      const token = `?${i}`;
      rooms.set(token, new Set());
      return { id: token, people: Array(inEach).fill({ token }) };
    }),
  } satisfies Listening,
);
Deno.exit();
