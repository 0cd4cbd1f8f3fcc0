import assert from "node:assert/strict";
import { App, type WebSocketHandlers } from "fresh";
import { visitor } from "./helpers.ts";

const echo: WebSocketHandlers = {
  message: (socket, { data }) => socket.send(`heard ${data}`),
};

const apps: [how: string, app: App<unknown>][] = [
  ["ws()", new App().ws("/", echo, { protocol: "parley.v1" })],
  [
    "upgrade() with handlers",
    new App().get("/", (ctx) => ctx.upgrade(echo, { protocol: "parley.v1" })),
  ],
  [
    "upgrade() that gives the socket",
    new App().get("/", (ctx) => {
      const { socket, response } = ctx.upgrade({ protocol: "parley.v1" });
      socket.onmessage = (event) => echo.message!(socket, event);
      return response;
    }),
  ],
];

for (const [how, app] of apps) {
  Deno.test(`a socket opened by ${how} answers`, async () => {
    visitor(app); // with no file routes
    await using server = Deno.serve(
      { port: 0, hostname: "127.0.0.1", onListen: () => {} },
      app.handler(),
    );

    const socket = new WebSocket(
      `ws://127.0.0.1:${server.addr.port}/`,
      "parley.v1",
    );
    const heard = Promise.withResolvers<string>();
    socket.onopen = () => socket.send("hello");
    socket.onmessage = ({ data }) => heard.resolve(data);
    socket.onerror = () => heard.reject(new Error("no socket"));

    assert.equal(await heard.promise, "heard hello");
    assert.equal(socket.protocol, "parley.v1");
    const closed = new Promise((resolve) => socket.onclose = resolve);
    socket.close();
    await closed;
  });
}

Deno.test("a request that wants no socket is refused", async () => {
  const response = await visitor(new App().ws("/", echo))("/");

  assert.equal(response.status, 400);
});
