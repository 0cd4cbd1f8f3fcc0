import { refuse } from "@/lib/domain/result.ts";
import { pause } from "@/lib/pause.ts";
import { logger } from "@/lib/logging.ts";
import type { Writer } from "@/lib/store/room/journal.ts";
import { keys } from "@/lib/store/keys.ts";
import type { Store } from "./open.ts";
import { quickCheck } from "./quick_check.ts";

const PROBE_MS = 3_000; // writing takes milliseconds
const ANSWER_KEPT_MS = 1_000; // or each question would cost the disk a write

const log = logger("store");

/** Whether the store can be trusted, and written to. */
export class Health {
  #isSound: boolean; // false until a store that was not stopped properly has been read through
  #asked = -Infinity;
  #answer: Promise<boolean> = Promise.resolve(false);
  readonly #checking = new AbortController();

  constructor(
    private readonly store: Store,
    private readonly journal: Writer,
    private readonly now: () => number,
  ) {
    this.#isSound = store.damage === null;
    if (store.damage) journal.stop(damaged);
    else if (store.damage === undefined) this.#check();
  }

  /** A commit has failed: perhaps the database is damaged, and then no other one may follow. */
  suspect() {
    if (!this.#isSound) return;
    this.#isSound = false;
    this.#check();
  }

  /** For those who watch over Parley from outside. */
  takesWrites(): Promise<boolean> {
    if (this.journal.refusal) return Promise.resolve(false);
    const now = this.now();
    if (Math.abs(now - this.#asked) > ANSWER_KEPT_MS) { // clocks are set back, too
      this.#asked = now;
      this.#answer = this.#tryToWrite();
    }
    return this.#answer;
  }

  /** When nothing writes any more. */
  async close() {
    this.#checking.abort();
    await this.store.close(this.#isSound);
  }

  async #check() {
    const { database } = this.store;
    if (!database) return;
    try {
      const damage = await quickCheck(database, this.#checking.signal);
      if (damage !== null) return await this.#stop(damage);
      this.#isSound = true;
      log.info(SOUND);
    } catch (error) {
      log.error("The database could not be checked: {error}", { error });
    }
  }

  async #stop(damage: string) {
    log.error(DAMAGED, { damage, database: this.store.database });
    await this.journal.stop(damaged);
  }

  async #tryToWrite(): Promise<boolean> {
    const answered = new AbortController();
    const { signal } = answered;
    // A service that is away is waited for without an end.
    const late = pause(PROBE_MS, signal)
      .then(() => Promise.reject(new Error("no answer in time")));
    try {
      const write = this.store.kv.set(keys.probe(), this.now());
      await Promise.race([write, late]);
      return true;
    } catch (error) {
      log.error("The store takes no writes: {error}", { error });
      return false;
    } finally {
      answered.abort();
    }
  }
}

export const SOUND =
  "The database is sound. Parley had not been stopped properly.";

export const DAMAGED = "The database is damaged ({damage}); nobody can post. " +
  "Stop Parley, keep a copy of {database}, and restore a backup.";

const { refusal: damaged } = refuse(
  "unavailable",
  "The database is damaged, so that nothing can be stored until it is " +
    "repaired. Please tell the person who runs this Parley.",
);
