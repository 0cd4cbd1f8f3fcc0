import { Buffer } from "node:buffer";
import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Config } from "@/lib/config.ts";
import { serveWs } from "@/lib/realtime/serve_ws.ts";
import { WsServer } from "@/lib/realtime/ws_server.ts";
import { MAX_WAITING } from "./connections.ts";
import { answer, ask, asksSocket } from "./exchange.ts";
import type { Handler, Server } from "./listen.ts";
import { offerUpgrade, SILENCE_SECONDS } from "./open_socket.ts";

// Who takes longer holds a connection and gives nothing for it.
const LIMITS = {
  headersTimeout: 5_000, // ms, from the beginning
  requestTimeout: 30_000, // ms, with its body
  keepAliveTimeout: 10_000, // ms, until the next request
  connectionsCheckingInterval: 1_000, // ms
  maxHeaderSize: 16 * 1_024, // bytes
};

/** node:http and `ws`: no connection, header or message is without a limit. */
export async function serveHardened(
  config: Config,
  handler: Handler,
): Promise<Server> {
  const server = new HardenedServer(handler);
  await server.listen(config);
  return server;
}

class HardenedServer implements Server {
  readonly #http = createServer({
    ...LIMITS,
    shouldUpgradeCallback: asksSocket,
  });
  readonly #sockets = new WsServer(SILENCE_SECONDS * 1_000);
  readonly #answering = new Set<Promise<void>>();

  constructor(private readonly handler: Handler) {
    this.#http.on("request", (message, to) => {
      const answering = this.#answer(message, to);
      this.#answering.add(answering);
      answering.finally(() => this.#answering.delete(answering));
    });
    this.#http.on(
      "upgrade",
      (message, socket, head) => this.#upgrade(message, socket as Socket, head),
    );
  }

  get hostname(): string {
    return this.#address.address;
  }

  get port(): number {
    return this.#address.port;
  }

  async listen({ host, port, maxConnections }: Config) {
    if (maxConnections) this.#http.maxConnections = maxConnections;
    this.#http.listen({ host, port, backlog: MAX_WAITING });
    await once(this.#http, "listening");
  }

  async stop() {
    this.#sockets.stop();
    const closed = once(this.#http, "close");
    this.#http.close();
    await Promise.all(this.#answering);
    this.#http.closeAllConnections(); // on which nothing was asked, or not to the end
    await closed;
  }

  async #answer(message: IncomingMessage, to: ServerResponse) {
    const info = infoOf(message, to);
    await answer(await ask(this.handler, { message, info, line: to }), to);
  }

  async #upgrade(message: IncomingMessage, socket: Socket, head: Buffer) {
    socket.on("error", ignore); // its client has gone
    const info = infoOf(message, socket);
    offerUpgrade(info, (hub, signedIn, gone) => {
      const opened = this.#sockets.open(message, socket, head);
      if (opened) serveWs(hub, signedIn, { socket: opened, gone });
      else gone(); // the client has, meanwhile
    });
    const asked = { message, info, line: socket };
    const response = await ask(this.handler, asked);
    if (response.status === 101) return; // it is a socket now
    await answer(response, lastAnswer(message, socket));
  }

  get #address(): AddressInfo {
    return this.#http.address() as AddressInfo;
  }
}

const ignore = () => {};

/** What `Deno.serve` says beside the request. */
function infoOf(
  { socket: { remoteAddress, remotePort } }: IncomingMessage,
  line: EventEmitter,
): Deno.ServeHandlerInfo {
  const remoteAddr = {
    transport: "tcp",
    hostname: remoteAddress ?? "", // it has gone already
    port: remotePort ?? 0,
  } as const;
  return {
    remoteAddr,
    get completed() { // who never asks leaves nothing behind on the line
      return new Promise<void>((resolve) => line.once("close", resolve));
    },
  };
}

/** To whoever asked for a socket and does not get one. */
function lastAnswer(message: IncomingMessage, socket: Socket): ServerResponse {
  const to = new ServerResponse(message);
  to.shouldKeepAlive = false;
  to.assignSocket(socket);
  to.once("finish", () => socket.destroySoon());
  return to;
}
