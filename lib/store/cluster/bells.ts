import { setTimeout as delay } from "node:timers/promises";

const KEYS_A_WATCH = 10;
const PAUSE_MS = 1_000; // before a watch that ended is opened again

/** Calls `rung` with the index of each key that changes, and once with every key to begin with. */
export class Bells {
  readonly #readers = new Set<ReadableStreamDefaultReader>();
  #closed = false;

  constructor(
    private readonly kv: Deno.Kv,
    private readonly failed: (error: unknown) => void,
  ) {}

  watch(keys: Deno.KvKey[], rung: (index: number) => void) {
    for (let first = 0; first < keys.length; first += KEYS_A_WATCH) {
      this.#listen(
        keys.slice(first, first + KEYS_A_WATCH),
        (i) => rung(first + i),
      );
    }
  }

  async close() {
    this.#closed = true;
    await Promise.all([...this.#readers].map((reader) => reader.cancel()));
  }

  /** Until it is closed: a watch that ends is opened again. */
  async #listen(keys: Deno.KvKey[], rung: (index: number) => void) {
    const heard = new Array<string | null | undefined>(keys.length);
    while (!this.#closed) {
      try {
        for await (const rows of this.#watch(keys)) {
          rows.forEach(({ versionstamp }, i) => {
            if (heard[i] === versionstamp) return;
            heard[i] = versionstamp;
            rung(i);
          });
        }
      } catch (error) {
        if (!this.#closed) this.failed(error);
      }
      if (!this.#closed) await delay(PAUSE_MS);
    }
  }

  async *#watch(keys: Deno.KvKey[]) {
    const reader = this.kv.watch(keys).getReader();
    this.#readers.add(reader);
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value;
      }
    } finally {
      this.#readers.delete(reader);
    }
  }
}
