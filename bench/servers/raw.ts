// The floor: whatever one socket says goes to all as it is, one frame a message. Nothing is kept.
import type { Wanted } from "@/bench/servers.ts";
import { control } from "./control.ts";

const sockets = new Set<WebSocket>();

const server = Deno.serve(
  { hostname: "127.0.0.1", port: 0, onListen() {} },
  (request) => {
    const { socket, response } = Deno.upgradeWebSocket(request, {
      protocol: "parley.v1",
    });
    socket.onopen = () => sockets.add(socket);
    socket.onclose = () => sockets.delete(socket);
    socket.onmessage = ({ data }) => {
      for (const other of sockets) other.send(data);
    };
    return response;
  },
);

const wanted: Wanted = JSON.parse(Deno.args[0]);
const people = Array.from({ length: wanted.people }, () => ({}));
await control({
  url: `ws://127.0.0.1:${server.addr.port}/`,
  rooms: [{ id: "", people }],
});
Deno.exit();
