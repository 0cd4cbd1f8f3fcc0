import { logger } from "@/lib/logging.ts";

const log = logger("store");

/** Does again and again what time brings, one round after the other. */
export class Sweep {
  readonly #timer: ReturnType<typeof setInterval>;
  #isClosed = false;
  #round: Promise<void> | null = null;

  constructor(everyMs: number, private readonly work: () => Promise<void>) {
    this.#timer = setInterval(() => this.now(), everyMs);
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
    this.#isClosed = true;
    clearInterval(this.#timer);
  }
}
