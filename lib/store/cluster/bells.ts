const KEYS_A_WATCH = 10;

/** Calls `rung` with the index of each key that changes, and once with every key to begin with. */
export class Bells {
  readonly #readers: ReadableStreamDefaultReader<
    Deno.KvEntryMaybe<unknown>[]
  >[] = [];
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
    await Promise.all(this.#readers.map((reader) => reader.cancel()));
  }

  async #listen(keys: Deno.KvKey[], rung: (index: number) => void) {
    const reader = this.kv.watch(keys).getReader();
    this.#readers.push(reader);
    const heard = new Array<string | null | undefined>(keys.length);
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        value.forEach(({ versionstamp }, i) => {
          if (heard[i] === versionstamp) return;
          heard[i] = versionstamp;
          rung(i);
        });
      }
    } catch (error) {
      if (!this.#closed) this.failed(error);
    }
  }
}
