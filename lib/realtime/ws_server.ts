import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Buffer } from "node:buffer";
// @ts-types="@types/ws"
import { type WebSocket, WebSocketServer } from "ws";
import { MAX_FRAME_BYTES } from "@/lib/domain/limits.ts";
import { SUBPROTOCOL } from "@/lib/protocol/subprotocol.ts";
import { sendAway } from "./ws_transport.ts";

const LIMITS = {
  maxPayload: MAX_FRAME_BYTES, // of all its fragments together
  maxFragments: 16,
  maxBufferedChunks: 1_024, // pieces that a frame arrives in
  closeTimeout: 10_000, // ms for the client to say goodbye too
};

/** Makes sockets of requests that were let in, and ends those that have fallen silent. */
export class WsServer {
  readonly #server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    allowSynchronousEvents: false, // one frame of a socket a turn: what comes at once is no claim
    handleProtocols: () => SUBPROTOCOL,
    ...LIMITS,
  });
  readonly #silent = new WeakSet<WebSocket>(); // since the last ping
  #pulse: ReturnType<typeof setInterval> | undefined;

  /** Pings after half of the silence and gives up after all of it, as native sockets do. */
  constructor(private readonly silenceMs: number) {}

  /** Null when the client has gone meanwhile. */
  open(
    message: IncomingMessage,
    connection: Duplex,
    head: Buffer,
  ): WebSocket | null {
    this.#pulse ??= setInterval(() => this.#takePulse(), this.silenceMs / 2);
    let opened: WebSocket | null = null;
    this.#server.handleUpgrade(message, connection, head, (socket) => {
      opened = socket;
      socket.on("pong", () => this.#silent.delete(socket));
      socket.on("error", () => setImmediate(() => sendAway(socket)));
    });
    return opened;
  }

  stop() {
    clearInterval(this.#pulse);
  }

  #takePulse() {
    for (const socket of this.#server.clients) {
      if (this.#silent.has(socket)) socket.terminate();
      else socket.ping();
      this.#silent.add(socket);
    }
  }
}
