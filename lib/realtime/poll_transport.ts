import { setImmediate } from "node:timers";
import type { CloseCode } from "@/lib/protocol/close.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import type { Transport } from "./transport.ts";

// What every greeting says: no reason to answer a poll.
const ROUTINE: ReadonlySet<ServerFrame["type"]> = new Set([
  "welcome",
  "online",
  "read",
]);

export interface Polled {
  frames: ServerFrame[];
  close: CloseCode | null; // the client is sent away
}

/** One answer, given as soon as there is news in it or the wait is over. */
export class PollTransport implements Transport {
  readonly answer: Promise<Polled>;
  readonly backlog = 0;
  readonly #timer: ReturnType<typeof setTimeout>;
  #frames: ServerFrame[] = [];
  #resolve!: (polled: Polled) => void;

  constructor(waitMs: number) {
    this.answer = new Promise((resolve) => this.#resolve = resolve);
    this.#timer = setTimeout(() => this.#finish(null), waitMs);
  }

  send(text: string) {
    const frames: ServerFrame[] = JSON.parse(text);
    this.#frames.push(...frames);
    const isNews = frames.some(({ type }) => !ROUTINE.has(type));
    if (isNews) setImmediate(() => this.#finish(null)); // with what else this turn brings
  }

  close(code: CloseCode) {
    this.#finish(code);
  }

  terminate(code: CloseCode) {
    this.#finish(code);
  }

  #finish(close: CloseCode | null) {
    clearTimeout(this.#timer);
    this.#resolve({ frames: this.#frames, close });
  }
}
