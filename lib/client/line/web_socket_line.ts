import type { ClientFrame } from "@/lib/protocol/frames.ts";
import { SUBPROTOCOL } from "@/lib/protocol/subprotocol.ts";
import type { Ear, Line } from "./line.ts";

type SocketEar = Omit<Ear, "hello"> & { hello(): ClientFrame };

export const webSocketTo = (url: string | URL) => (ear: SocketEar): Line => {
  const socket = new WebSocket(url, SUBPROTOCOL);
  const line: Line = {
    send(frame: ClientFrame) {
      if (socket.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(frame));
      return true;
    },
    // Politely it could take minutes when the line is dead: nobody waits for it.
    close() {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    },
  };
  socket.onopen = () => line.send(ear.hello());
  socket.onmessage = ({ data }) => ear.heard(JSON.parse(data));
  socket.onclose = ({ code, reason }) => ear.closed(code, reason);
  return line;
};
