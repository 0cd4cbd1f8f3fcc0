const MAX_BYTES = 160_000; // in one commit, so that messages wait a millisecond or two for it
const BYTES_A_ROW = 800; // at least, for a commit takes 1,000 rows

/** A row, and what becomes of it; null: it goes. */
export type Change = [Deno.KvKey, Uint8Array | null];

/**
 * Commits one after the other, of which none succeeds once somebody else has begun with the same:
 * each changes the row that the one before it left.
 */
export class Fenced {
  #atomic: Deno.AtomicOperation;
  #bytes = 0;

  constructor(
    private readonly kv: Deno.Kv,
    private fence: Pick<Deno.KvEntryMaybe<unknown>, "key" | "versionstamp">,
  ) {
    this.#atomic = this.#begin();
  }

  /** All of them in one commit, now or later. */
  async write(changes: Change[]): Promise<boolean> {
    const bytes = changes.reduce(
      (sum, [, row]) => sum + Math.max(BYTES_A_ROW, row?.length ?? 0),
      0,
    );
    const isRoom = this.#bytes + bytes <= MAX_BYTES;
    if (!isRoom && !await this.commit()) return false;
    this.#bytes += bytes;
    for (const [key, row] of changes) {
      if (row) this.#atomic.set(key, row);
      else this.#atomic.delete(key);
    }
    return true;
  }

  /** What was written so far. */
  async commit(): Promise<boolean> {
    const isDone = await this.#commit(this.#atomic);
    this.#atomic = this.#begin();
    this.#bytes = 0;
    return isDone;
  }

  /** Last of all: a row, if it is still as it was read. */
  finish(before: Deno.KvEntryMaybe<unknown>, value: unknown): Promise<boolean> {
    const { key } = before;
    return this.#commit(this.#begin().check(before).set(key, value));
  }

  #begin() {
    const { key } = this.fence;
    return this.kv.atomic().check(this.fence).set(key, true);
  }

  async #commit(atomic: Deno.AtomicOperation): Promise<boolean> {
    const done = await atomic.commit();
    if (done.ok) {
      this.fence = { key: this.fence.key, versionstamp: done.versionstamp };
    }
    return done.ok;
  }
}
