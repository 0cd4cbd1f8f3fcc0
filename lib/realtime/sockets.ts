import { CloseCode, comeBackIn } from "@/lib/protocol/close.ts";
import type { Turn } from "./turn.ts";

const LOOK_EVERY_MS = 5_000;
const JITTER_MS = 2_000; // a restart must not bring everybody back in the same moment
const GOODBYE_MS = 2_000; // for clients to answer it

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
  #emptied: (() => void) | null = null;
  isClosing = false;

  constructor(private readonly turn: Turn) {}

  get count(): number {
    return this.#kept.size;
  }

  keep(connection: Kept) {
    this.#kept.add(connection);
    this.#looking ??= setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  forget(connection: Kept) {
    this.#kept.delete(connection);
    if (this.#kept.size > 0) return;
    clearInterval(this.#looking ?? undefined);
    this.#looking = null;
    this.#emptied?.();
  }

  /** Asks everybody to come back in a moment; those who do not read are not waited for. */
  async close() {
    this.isClosing = true;
    this.turn.flush(); // what has been accepted is still answered
    for (const connection of this.#kept) {
      connection.close(CloseCode.goingAway, comeBackIn(JITTER_MS));
    }
    if (this.#kept.size > 0) await this.#goodbyes();
    clearInterval(this.#looking ?? undefined);
  }

  #look() {
    for (const connection of this.#kept) connection.look();
  }

  #goodbyes(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, GOODBYE_MS);
      this.#emptied = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
