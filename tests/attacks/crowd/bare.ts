// A floor below Parley: the runtime's own sockets, and nothing behind them but telling everybody what
// somebody said. Nobody is asked who they are, nothing is kept, nothing is read that is not a message.
const everybody = new Set<WebSocket>();
let seq = 0;

Deno.serve({
  hostname: "127.0.0.1",
  port: Number(Deno.env.get("PARLEY_PORT")),
  onListen: () => console.log("It is ready"),
}, (request) => {
  const { socket, response } = Deno.upgradeWebSocket(request, {
    protocol: "parley.v1",
  });
  socket.onmessage = ({ data }) => hear(socket, data);
  socket.onclose = () => everybody.delete(socket);
  return response;
});

function hear(socket: WebSocket, said: unknown) {
  const frame = read(said);
  if (frame?.type === "hello") {
    everybody.add(socket);
    socket.send('[{"type":"online"}]');
  } else if (frame?.type === "post" && frame.body.startsWith?.("sent at")) {
    const message = { seq: ++seq, body: frame.body };
    const text = JSON.stringify([{ type: "events", event: { message } }]);
    for (const one of everybody) one.send(text);
  } else if (socket.readyState === WebSocket.OPEN) {
    socket.close(4400);
  }
}

function read(said: unknown) {
  try {
    return JSON.parse(`${said}`);
  } catch {
    return null;
  }
}
