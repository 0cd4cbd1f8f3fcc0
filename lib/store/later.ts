const WRITE_AFTER_MS = 2_000;
const MAX_WRITTEN = 500; // rows in one commit

/** Rows that are written a moment later, many at a time: of each only the last word counts. */
export class Later<Value> {
  readonly #rows = new Map<string, { key: Deno.KvKey; value: Value }>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly kv: Deno.Kv,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** What is still to be written. */
  get(key: Deno.KvKey): Value | undefined {
    return this.#rows.get(key.join(" "))?.value;
  }

  set(key: Deno.KvKey, value: Value) {
    this.#rows.set(key.join(" "), { key, value });
    this.#timer ??= setTimeout(() => this.#write(), WRITE_AFTER_MS);
  }

  async close() {
    clearTimeout(this.#timer ?? undefined);
    await this.#write();
  }

  async #write() {
    this.#timer = null;
    const rows = [...this.#rows];
    try {
      for (let i = 0; i < rows.length; i += MAX_WRITTEN) {
        const atomic = this.kv.atomic();
        for (const [, { key, value }] of rows.slice(i, i + MAX_WRITTEN)) {
          atomic.set(key, value);
        }
        await atomic.commit();
      }
    } catch (error) {
      return this.failed(error); // the next one to be set tries again
    }
    for (const [name, row] of rows) {
      if (this.#rows.get(name) === row) this.#rows.delete(name);
    }
  }
}
