import { pause } from "@/lib/pause.ts";

const PAUSE_MS = 1_000; // before a watch that ended is opened again

type Reader = ReadableStreamDefaultReader;

/** Rings when a key changes, and once to begin with. */
export class Bells {
  readonly #readers = new Set<Reader>();
  #closed = false;

  constructor(
    private readonly kv: Deno.Kv,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Until the signal says that nobody listens any more: a watch that ends is opened again. */
  async watch(key: Deno.KvKey, rung: () => void, over?: AbortSignal) {
    let heard: string | null | undefined;
    while (!this.#closed && !over?.aborted) {
      try {
        for await (const { versionstamp } of this.#watch(key, over)) {
          if (heard !== versionstamp) rung();
          heard = versionstamp;
        }
      } catch (error) {
        if (!this.#closed) this.failed(error);
      }
      if (!this.#closed && !over?.aborted) await pause(PAUSE_MS);
    }
  }

  async close() {
    this.#closed = true;
    await Promise.all([...this.#readers].map((reader) => reader.cancel()));
  }

  /** One key a watch: of several, the service reads all whenever one changes. */
  async *#watch(key: Deno.KvKey, over?: AbortSignal) {
    const reader = this.kv.watch([key]).getReader();
    const cancel = () => reader.cancel();
    this.#readers.add(reader);
    over?.addEventListener("abort", cancel);
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value[0];
      }
    } finally {
      over?.removeEventListener("abort", cancel);
      this.#readers.delete(reader);
    }
  }
}
