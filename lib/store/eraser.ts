import { MAX_VERSIONS, UNDO_DELETE_MS } from "@/lib/domain/limits.ts";
import type { Removed } from "@/lib/domain/model.ts";
import { logger } from "@/lib/logging.ts";
import { keys } from "./keys.ts";

const EVERY_MS = 5_000;

const log = logger("store");

/** Erases what was deleted, once it cannot be brought back any more. */
export class Eraser {
  readonly #timer: ReturnType<typeof setInterval>;
  #isClosed = false;
  #sweeping: Promise<void> | null = null;

  constructor(
    private readonly kv: Deno.Kv,
    private readonly now: () => number,
  ) {
    this.#timer = setInterval(() => this.sweep(), EVERY_MS);
  }

  /** What another process left undone, too. */
  sweep(): Promise<void> {
    return this.#sweeping ??= this.#sweep()
      .catch((error) => {
        if (!this.#isClosed) {
          log.error("Nothing was erased: {error}", { error });
        }
      })
      .finally(() => this.#sweeping = null);
  }

  /** A store that is away answers no sweep: nobody waits for one. */
  close() {
    this.#isClosed = true;
    clearInterval(this.#timer);
  }

  async #sweep() {
    const rows = this.kv.list<Removed>({ prefix: keys.allRemoved() });
    for await (const row of rows) {
      if (this.now() - row.value.at >= UNDO_DELETE_MS) await this.#erase(row);
    }
  }

  /** Unless it was brought back in the last moment. */
  async #erase({ key, value, versionstamp }: Deno.KvEntry<Removed>) {
    const [, roomId, seq] = key as [string, string, number];
    const { reactions = [], edits = 0 } = value.message;
    const atomic = this.kv.atomic().check({ key, versionstamp }).delete(key);
    for (const { emoji } of reactions) {
      atomic.delete(keys.reactors(roomId, seq, emoji));
    }
    for (let edit = 0; edit < Math.min(edits, MAX_VERSIONS); edit++) {
      atomic.delete(keys.version(roomId, seq, edit));
    }
    await atomic.commit();
  }
}
