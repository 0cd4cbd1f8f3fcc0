import { CloseCode, comeBackIn } from "@/lib/protocol/close.ts";

const LOOK_EVERY_MS = 5_000;
const JITTER_MS = 2_000; // a restart must not bring everybody back in the same moment

/** A connection, as far as its keeper is concerned. */
export interface Kept {
  /** Ends itself if its client has fallen silent or does not read. */
  look(): void;
  close(code: CloseCode, reason?: string): void;
}

/** Every open socket: looked after by one timer, and sent away together. */
export class Sockets {
  readonly #kept = new Set<Kept>();
  #looking: ReturnType<typeof setInterval> | null = null;
  readonly #allGone = Promise.withResolvers<void>();
  isClosing = false;

  /** Resolves when they were asked to go, and the last one has. */
  get allGone(): Promise<void> {
    return this.#allGone.promise;
  }

  keep(connection: Kept) {
    this.#kept.add(connection);
    this.#looking ??= setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  forget(connection: Kept) {
    this.#kept.delete(connection);
    if (this.#kept.size > 0) return;
    this.#stopLooking();
    if (this.isClosing) this.#allGone.resolve();
  }

  look() {
    for (const connection of this.#kept) connection.look();
  }

  /** Asks everybody to come back in a moment. Who does not read is not waited for. */
  close() {
    this.isClosing = true;
    for (const connection of this.#kept) {
      connection.close(CloseCode.goingAway, comeBackIn(JITTER_MS));
    }
    this.#stopLooking();
    if (this.#kept.size === 0) this.#allGone.resolve();
  }

  /** Asks everybody to come back: what they were told may have gaps. */
  sendAway() {
    for (const connection of this.#kept) connection.close(CloseCode.failed);
  }

  #stopLooking() {
    clearInterval(this.#looking ?? undefined);
    this.#looking = null;
  }
}
