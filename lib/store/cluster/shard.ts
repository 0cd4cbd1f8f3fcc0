import type { Result } from "@/lib/domain/result.ts";
import type { Decision } from "@/lib/domain/room_state.ts";
import {
  type Committed,
  Journal,
  type JournalOptions,
} from "@/lib/store/room/journal.ts";
import { keys } from "@/lib/store/keys.ts";
import { notHere, unavailable } from "@/lib/store/room/refusals.ts";
import { again } from "./again.ts";
import { Answers } from "./answers.ts";
import { toTold, writeTold } from "./feed.ts";
import type { Hurry } from "./hurry.ts";
import type { Asked } from "./inbox.ts";
import type { Leases } from "./leases.ts";

const RETRY_MS = 500;
const REMEMBERED = 2_000; // questions that were answered
const GUESTS_MS = 1_000; // after a question others are likely: bells may be late for them

interface ShardOptions extends Omit<JournalOptions, "guard"> {
  host: string;
  reads: Deno.Kv;
  hurry: Hurry;
  /** Hears what is on the shard's feed, to its end. */
  catchUp(): Promise<void>;
  /** Nothing on the feed up to here is news to this host. */
  passed(versionstamp: string): void;
  answered(id: string, result: Result<Decision>): void;
}

/** A shard's writer on this host: idle as long as another host holds the lease. */
export class Shard {
  readonly journal: Journal;
  readonly drain: () => void;
  readonly #taken = new Set<string>(); // ids of questions that are queued here
  readonly #answered = new Set<string>(); // since the inbox began to be read: it may still have them
  /** Before that: who asked may have put them there once more, when an answer of the service was lost. */
  readonly #answeredBefore = new Set<string>();
  #answers = new Answers();
  #takenAt = -Infinity; // when a question was
  /** There may be commits on the feed that nobody on this host has been told of. */
  #isBehind = true;
  /** Versionstamp of the newest commit, which the bell has; undefined: not known. */
  #newest: string | null | undefined;

  constructor(
    private readonly shard: number,
    private readonly leases: Leases,
    private readonly options: ShardOptions,
  ) {
    const { failed } = options;
    this.drain = again(() => this.#take(), failed);
    this.journal = new Journal({
      ...options,
      failed: (error) => {
        this.#doubt(); // it may be stored
        options.catchUp();
        failed(error);
      },
      guard: {
        stamp: () => this.#stamp(),
        commit: (...commit) => this.#commit(...commit),
        mayWrite: () => this.#mayWrite(),
      },
    });
  }

  /** This host writes the shard from now on. */
  gained() {
    this.#doubt();
    this.drain();
  }

  #doubt() {
    this.#isBehind = true;
    this.#newest = undefined;
  }

  /**
   * What this host commits it tells at once, so whatever was committed before has to have been
   * told by then: what the former writer of the shard left on the feed is heard first.
   */
  async #stamp(): Promise<string> {
    this.#answers = new Answers(); // not those of an attempt that failed
    while (this.#isBehind) {
      this.#isBehind = false;
      await this.options.catchUp();
    }
    if (this.#newest === undefined) {
      this.#newest = (await this.#readBell()).versionstamp;
    }
    return this.leases.stamp(this.shard);
  }

  #readBell(): Promise<Deno.KvEntryMaybe<string>> {
    return this.options.kv.get<string>(keys.feedBell(this.shard));
  }

  async #mayWrite(): Promise<boolean> {
    this.#doubt();
    return await this.leases.verify(this.shard);
  }

  /**
   * Each follows the one before it, as the bell shows: what the service carries out late, or once
   * more, overwrites nothing.
   */
  async #commit(
    atomic: Deno.AtomicOperation,
    committed: Committed[],
    versionstamp: string | null,
  ) {
    const { kv, host, hurry } = this.options;
    atomic.check({ key: keys.lease(this.shard), versionstamp });
    const told = { ...toTold(host, committed), answers: this.#answers.list };
    atomic.check({
      key: keys.feedBell(this.shard),
      versionstamp: this.#newest ?? null,
    });
    const mark = writeTold(kv, atomic, this.shard, told);
    if (performance.now() - this.#takenAt < GUESTS_MS) this.drain();
    const answer = await hurry.commit(atomic);
    const result = answer.ok ? answer : await this.#lookFor(mark);
    if (result.ok) {
      this.#newest = result.versionstamp;
      this.options.passed(result.versionstamp);
    }
    return result;
  }

  /** The client repeats a commit whose answer was lost: the second one fails if the first did not. */
  async #lookFor(mark: string) {
    const { value, versionstamp } = await this.#readBell();
    return value === mark
      ? { ok: true as const, versionstamp: versionstamp! }
      : { ok: false as const };
  }

  async #take() {
    if (!this.leases.holds(this.shard)) return;
    this.#remember();
    const { kv, reads } = this.options;
    const prefix = keys.inbox(this.shard);
    for await (const { key, value } of reads.list<Asked>({ prefix })) {
      const { id } = value;
      const isKnown = this.#taken.has(id) || this.#answered.has(id);
      if (this.#answeredBefore.has(id)) await kv.delete(key);
      else if (!isKnown) this.#queue(value, key);
    }
  }

  #remember() {
    const ids = this.#answeredBefore;
    for (const id of this.#answered) {
      ids.add(id);
      if (ids.size > REMEMBERED) ids.delete(ids.keys().next().value!);
    }
    this.#answered.clear();
  }

  /** The commit that answers a question takes it out of the inbox. */
  #queue({ id, roomId, command }: Asked, row: Deno.KvKey) {
    this.#taken.add(id);
    this.#takenAt = performance.now();
    this.journal.take({
      roomId,
      command,
      answer: (result) => this.#done(id, result),
      fail: (error) => {
        this.#taken.delete(id);
        this.options.failed(error);
      },
      settle: (atomic, result) => {
        this.#answers.add(id, command, result);
        atomic.delete(row);
      },
    });
  }

  /** What could not be committed is still in the inbox, for whoever holds the shard then. */
  #done(id: string, result: Result<Decision>) {
    this.#taken.delete(id);
    if (result === unavailable || result === notHere) {
      setTimeout(this.drain, RETRY_MS);
      return;
    }
    this.#answered.add(id);
    this.options.answered(id, result);
  }
}
