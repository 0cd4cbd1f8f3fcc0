import { ERASED_AFTER_MS, MAX_VERSIONS } from "@/lib/domain/limits.ts";
import type { Removed } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";
import { Sweep } from "@/lib/store/sweep.ts";

const EVERY_MS = 5_000;

/** Erases what was deleted, once it cannot be brought back any more. */
export class Eraser {
  readonly #sweep = new Sweep(EVERY_MS, () => this.#eraseAll());

  constructor(
    private readonly kv: Deno.Kv,
    private readonly now: () => number,
  ) {}

  sweep(): Promise<void> {
    return this.#sweep.now();
  }

  close() {
    this.#sweep.close();
  }

  async #eraseAll() {
    const rows = this.kv.list<Removed>({ prefix: keys.allRemoved() });
    for await (const row of rows) {
      if (this.now() - row.value.at >= ERASED_AFTER_MS) await this.#erase(row);
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
