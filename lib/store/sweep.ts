import { logger } from "@/lib/logging.ts";
import { pause } from "@/lib/pause.ts";

const log = logger("store");

/** Does again and again what time brings, one round after the other. */
export class Sweep {
  readonly #closing = new AbortController();
  #round: Promise<void> | null = null;

  constructor(everyMs: number, private readonly work: () => Promise<void>) {
    this.#keepOn(everyMs);
  }

  /** What another process left undone, too. */
  now(): Promise<void> {
    return this.#round ??= this.work()
      .catch((error) => {
        if (!this.#isClosed) log.error("A sweep failed: {error}", { error });
      })
      .finally(() => this.#round = null);
  }

  /** A store that is away answers no sweep: nobody waits for one. */
  close() {
    this.#closing.abort();
  }

  async #keepOn(everyMs: number) {
    while (true) {
      await pause(everyMs, this.#closing.signal);
      if (this.#isClosed) return;
      await this.now();
    }
  }

  get #isClosed() {
    return this.#closing.signal.aborted;
  }
}
