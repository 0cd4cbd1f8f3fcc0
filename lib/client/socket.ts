import { signal } from "@preact/signals";
import { CloseCode, mayReconnect, waitFor } from "@/lib/protocol/close.ts";
import type { ClientFrame, ServerFrame } from "@/lib/protocol/frames.ts";
import { SUBPROTOCOL } from "@/lib/protocol/subprotocol.ts";

export type Link =
  | "connecting"
  | "connected"
  | "offline" // tries again after a while
  | "signed_out"
  | "refused"; // the server does not want this page back; reloading it may help

export const PACE = {
  pingEveryMs: 25_000, // of silence
  deadAfterMs: 10_000, // without an answer
  firstRetryMs: 1_000,
  lastRetryMs: 30_000,
};

/** How long to wait before trying again: anything up to the bound, so that a crowd spreads out. */
export const backoff = (attempt: number, random: number, pace = PACE) =>
  random * Math.min(pace.lastRetryMs, pace.firstRetryMs * 2 ** attempt);

export interface SocketOptions {
  url: string | URL;
  hello(): ClientFrame;
  heard(frames: ServerFrame[]): void;
  lost(): void; // whatever was asked on this connection will not be answered
  failed(): void; // no connection came about; a browser does not say why
  pace?: typeof PACE;
}

/** One connection that comes back. What its frames mean is not its business. */
export class Socket {
  readonly state = signal<Link>("connecting");
  readonly #options: SocketOptions;
  readonly #pace: typeof PACE;
  #socket: WebSocket | null = null;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined; // one thing at a time is waited for

  constructor(options: SocketOptions) {
    this.#options = options;
    this.#pace = options.pace ?? PACE;
  }

  open() {
    if (this.#socket) return;
    this.state.value = "connecting";
    this.#after(this.#pace.deadAfterMs, () => this.#lose());
    const socket = new WebSocket(this.#options.url, SUBPROTOCOL);
    this.#socket = socket;
    socket.onopen = () => this.send(this.#options.hello());
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(data));
    socket.onclose = ({ code, reason }) => this.#closed(code, reason);
  }

  /** False when there is no connection to send on. */
  send(frame: ClientFrame): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** Something changed for the better: try at once, or see whether the connection still lives. */
  hurry() {
    if (this.state.peek() === "offline") this.open();
    if (this.state.peek() === "connected") this.#ping();
  }

  /** Begins anew, with a new hello. */
  restart() {
    if (!this.#socket) return; // its next hello is still to come
    this.#abandon();
    this.open();
  }

  close() {
    this.#end("offline");
  }

  /** Nobody is signed in here any more: there is no coming back. */
  signOut() {
    this.#end("signed_out");
  }

  #hear(frames: ServerFrame[]) {
    this.#attempt = 0;
    this.#after(this.#pace.pingEveryMs, () => this.#ping());
    this.state.value = "connected";
    this.#options.heard(frames);
  }

  #ping() {
    this.send({ type: "ping" });
    this.#after(this.#pace.deadAfterMs, () => this.#lose());
  }

  #closed(code: number, reason: string) {
    if (this.state.peek() === "connecting") this.#options.failed();
    if (mayReconnect(code)) return this.#lose(waitFor(reason));
    this.#end(code === CloseCode.signedOut ? "signed_out" : "refused");
  }

  #end(state: Link) {
    this.#abandon();
    this.state.value = state;
  }

  #lose(asked = 0) {
    this.#end("offline");
    const wait = asked + backoff(this.#attempt++, Math.random(), this.#pace);
    this.#after(wait, () => this.open());
  }

  /** Lets go of the connection at once: closing it politely can take minutes when the line is dead. */
  #abandon() {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    if (!socket) return;
    this.#socket = null;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    this.#options.lost();
  }

  #after(ms: number, act: () => void) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, ms);
  }
}
