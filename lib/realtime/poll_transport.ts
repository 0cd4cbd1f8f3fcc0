import type { CloseCode } from "@/lib/protocol/close.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import type { Transport } from "./transport.ts";

// The rest of a greeting is said every time: no reason to answer a poll.
const MISSED: ReadonlySet<ServerFrame["type"]> = new Set([
  "events",
  "resync",
  "room_added",
  "room_removed",
  "people_changed",
]);

export interface Polled {
  frames: ServerFrame[];
  close: CloseCode | null; // the client is sent away
}

/** One answer: all that was missed at once, where there is nothing what happens within the wait. */
export class PollTransport implements Transport {
  readonly answer: Promise<Polled>;
  readonly backlog = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frames: ServerFrame[] = [];
  #isGreeted = false;
  #resolve!: (polled: Polled) => void;

  constructor(private readonly waitMs: number, gaveUp: AbortSignal) {
    this.answer = new Promise((resolve) => this.#resolve = resolve);
    gaveUp.addEventListener("abort", () => this.#finish(null));
    if (gaveUp.aborted) this.#finish(null);
  }

  send(text: string) {
    const frames: ServerFrame[] = JSON.parse(text);
    this.#frames.push(...frames);
    if (this.#isGreeted) this.#finishSoon();
    else if (frames.some(({ type }) => type === "online")) this.#greeted();
  }

  close(code: CloseCode) {
    this.#finish(code);
  }

  terminate(code: CloseCode) {
    this.#finish(code);
  }

  /** All that was missed has been told; who is here comes last. */
  #greeted() {
    this.#isGreeted = true;
    const missed = this.#frames.some(({ type }) => MISSED.has(type));
    if (missed) this.#finishSoon();
    else this.#timer = setTimeout(() => this.#finish(null), this.waitMs);
  }

  /** With what else this turn brings. */
  #finishSoon() {
    setImmediate(() => this.#finish(null));
  }

  #finish(close: CloseCode | null) {
    clearTimeout(this.#timer);
    this.#resolve({ frames: this.#frames, close });
  }
}
