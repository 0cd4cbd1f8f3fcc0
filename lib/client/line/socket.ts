import { signal } from "@preact/signals";
import { CloseCode, mayReconnect, waitFor } from "@/lib/protocol/close.ts";
import type { ClientFrame, ServerFrame } from "@/lib/protocol/frames.ts";
import type { Hello, Line, OpenLine } from "./line.ts";

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
  way: OpenLine;
  hello(): Hello;
  heard(frames: ServerFrame[]): void;
  lost(): void; // whatever was asked on this connection will not be answered
  /** No connection came about, a browser does not say why; `hung`: nobody answered either way. */
  failed(hung: boolean): void;
  pace?: typeof PACE;
}

/** One connection that comes back. What its frames mean is not its business. */
export class Socket {
  readonly state = signal<Link>("connecting");
  readonly #options: SocketOptions;
  readonly #pace: typeof PACE;
  #line: Line | null = null;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined; // one thing at a time is waited for

  constructor(options: SocketOptions) {
    this.#options = options;
    this.#pace = options.pace ?? PACE;
  }

  open() {
    if (this.#line) return;
    this.state.value = "connecting";
    this.#after(this.#pace.deadAfterMs, () => this.#hang());
    this.#line = this.#options.way({
      hello: () => this.#options.hello(),
      heard: (frames) => this.#hear(frames),
      closed: (code, reason = "") => this.#closed(code, reason),
    });
  }

  /** False when there is no connection to send on. */
  send(frame: ClientFrame): boolean {
    return this.#line?.send(frame) ?? false;
  }

  /** Something changed for the better: try at once, or see whether the connection still lives. */
  hurry() {
    if (this.state.peek() === "offline") this.open();
    if (this.state.peek() === "connected") this.#ping();
  }

  /** Begins anew, with a new hello. */
  restart() {
    if (!this.#line) return; // its next hello is still to come
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
    this.#after(this.#pace.deadAfterMs, () => this.#hang());
  }

  #hang() {
    if (this.state.peek() === "connecting") this.#options.failed(true);
    this.#lose();
  }

  #closed(code: number, reason: string) {
    if (this.state.peek() === "connecting") this.#options.failed(false);
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

  #abandon() {
    clearTimeout(this.#timer);
    const line = this.#line;
    if (!line) return;
    this.#line = null;
    line.close();
    this.#options.lost();
  }

  #after(ms: number, act: () => void) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, ms);
  }
}
