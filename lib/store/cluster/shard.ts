import type { Result } from "@/lib/domain/result.ts";
import type { Decision } from "@/lib/domain/room_state.ts";
import {
  type Committed,
  Journal,
  type JournalOptions,
  notHere,
  unavailable,
} from "@/lib/store/journal.ts";
import { keys } from "@/lib/store/keys.ts";
import { again } from "./again.ts";
import { toAnswer, type Told, toTold, writeTold } from "./feed.ts";
import type { Asked } from "./inbox.ts";
import type { Leases } from "./leases.ts";

const RETRY_MS = 500;

/** A shard's writer on this host: idle as long as another host holds the lease. */
export class Shard {
  readonly journal: Journal;
  readonly drain: () => void;
  readonly #taken = new Set<string>(); // ids of questions that are queued here
  #answers: Told["answers"] = [];

  constructor(
    private readonly shard: number,
    private readonly leases: Leases,
    private readonly options: JournalOptions & { host: string },
  ) {
    const { failed } = options;
    this.drain = again(() => this.#take(), failed);
    this.journal = new Journal({
      ...options,
      shared: {
        stamp: () => {
          this.#answers = []; // of an attempt that failed
          return leases.stamp(shard);
        },
        seal: (...commit) => this.#seal(...commit),
        mayWrite: () => leases.verify(shard),
      },
    });
  }

  #seal(
    atomic: Deno.AtomicOperation,
    committed: Committed[],
    versionstamp: string,
  ) {
    const { kv, host } = this.options;
    atomic.check({ key: keys.lease(this.shard), versionstamp });
    const told = { ...toTold(host, committed), answers: this.#answers };
    writeTold(kv, atomic, this.shard, told);
  }

  async #take() {
    if (!this.leases.holds(this.shard)) return;
    const prefix = keys.inbox(this.shard);
    for await (
      const { key, value } of this.options.kv.list<Asked>({ prefix })
    ) {
      if (!this.#taken.has(value.id)) this.#queue(value, key);
    }
  }

  /** The commit that answers a question takes it out of the inbox. */
  #queue({ id, roomId, command }: Asked, row: Deno.KvKey) {
    this.#taken.add(id);
    this.journal.take({
      roomId,
      command,
      answer: (result) => this.#done(id, result),
      fail: (error) => {
        this.#taken.delete(id);
        this.options.failed(error);
      },
      settle: (atomic, result) => {
        this.#answers.push([id, toAnswer(result)]);
        atomic.delete(row);
      },
    });
  }

  /** What could not be committed is still in the inbox, for whoever holds the shard then. */
  #done(id: string, result: Result<Decision>) {
    this.#taken.delete(id);
    if (result === unavailable || result === notHere) {
      setTimeout(this.drain, RETRY_MS);
    }
  }
}
