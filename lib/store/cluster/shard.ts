import type { Result } from "@/lib/domain/result.ts";
import type { Decision } from "@/lib/domain/room_state.ts";
import {
  Journal,
  type JournalOptions,
  notHere,
  unavailable,
} from "@/lib/store/journal.ts";
import { keys } from "@/lib/store/keys.ts";
import { again } from "./again.ts";
import { Follower, toAnswer, type Told, toTold, writeTold } from "./feed.ts";
import type { Asked } from "./inbox.ts";
import type { Leases } from "./leases.ts";

const RETRY_MS = 500;

/** A shard's writer on this host: idle as long as another host holds the lease. */
export class Shard {
  readonly journal: Journal;
  readonly drain: () => void;
  readonly #inbox: Follower<Asked[]>;
  #answers: Told["answers"] = [];

  constructor(
    private readonly shard: number,
    private readonly leases: Leases,
    private readonly options: JournalOptions,
  ) {
    const { kv, failed } = options;
    this.#inbox = new Follower(kv, keys.inbox(shard));
    this.drain = again(() => this.#take(), failed);
    this.journal = new Journal({
      ...options,
      shared: {
        seal: (atomic, committed) => {
          leases.check(atomic, shard);
          const answers = this.#answers.splice(0);
          writeTold(kv, atomic, shard, { ...toTold(committed), answers });
        },
        mayWrite: () => leases.verify(shard),
      },
    });
  }

  /** What an earlier holder left, or a commit that failed, is still there. */
  drainAgain() {
    this.#inbox.rewind();
    this.drain();
  }

  async #take() {
    if (!this.leases.holds(this.shard)) return;
    for await (const { key, value } of this.#inbox.rows()) {
      value.forEach((asked, i) =>
        this.#queue(asked, i === value.length - 1 ? key : null)
      );
    }
  }

  /** `row` is deleted by the commit that answers the last of its questions. */
  #queue({ id, roomId, command }: Asked, row: Deno.KvKey | null) {
    this.journal.take({
      roomId,
      command,
      answer: (result) => this.#retryIfLost(result),
      fail: this.options.failed,
      settle: (atomic, result) => {
        this.#answers.push([id, toAnswer(result)]);
        if (row) atomic.delete(row);
      },
    });
  }

  // Questions may be taken twice by this; the journal answers them as it did the first time.
  #retryIfLost(result: Result<Decision>) {
    if (result !== unavailable && result !== notHere) return;
    setTimeout(() => this.drainAgain(), RETRY_MS);
  }
}
