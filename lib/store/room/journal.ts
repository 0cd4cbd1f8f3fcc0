import type { Command } from "@/lib/domain/command.ts";
import type { RoomEvent } from "@/lib/domain/event.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { ThreadReading } from "@/lib/domain/model.ts";
import type { Refusal, Result } from "@/lib/domain/result.ts";
import type { Decision, RoomState } from "@/lib/domain/room_state.ts";
import { Group } from "./group.ts";
import type { Log } from "./log.ts";
import { notHere, overloaded, unavailable } from "./refusals.ts";
import type { Rooms } from "./rooms.ts";

const MAX_QUEUE = 10_000; // commands waiting; beyond it the answer is `overloaded`
const MAX_GROUP = 256; // commands looked at for one commit
const MAX_ATTEMPTS = 5; // at a commit that something else stood in the way of

export type Decide = (
  state: RoomState,
  command: Command,
  now: number,
) => Result<Decision>;

/** What has been committed, in the order in which it may be told. */
export interface Committed {
  roomId: RoomId;
  events: RoomEvent[];
  readOrdinals: [UserId, number, isBack: boolean][]; // read positions that moved
  threadReadings: ThreadReading[];
}

export interface Request {
  roomId: RoomId;
  command: Command;
  answer(result: Result<Decision>): void;
  fail(error: unknown): void;
  /** Whatever else must be written in the commit that answers it. */
  settle?(atomic: Deno.AtomicOperation, result: Result<Decision>): void;
}

export interface JournalOptions {
  kv: Deno.Kv;
  rooms: Rooms;
  log: Log;
  now(): number;
  decide: Decide;
  tell(committed: Committed): void; // must not throw
  failed(error: unknown): void; // a commit failed: for the operator's log
  guard: Guard;
}

/** What lets a journal write only what nobody else has written meanwhile. */
export interface Guard {
  /** What shows that it may write; taken before anything is decided. */
  stamp(): Promise<string | null>;
  /** Commits, with the check of the stamp and with what other hosts need to hear. */
  commit(
    atomic: Deno.AtomicOperation,
    committed: Committed[],
    stamp: string | null,
  ): Promise<Deno.KvCommitResult | Deno.KvCommitError>;
  /** Asked after a commit that something stood in the way of. */
  mayWrite(): Promise<boolean>;
}

/** Where rooms are changed, on whichever host that happens. */
export interface Writer {
  append(roomId: RoomId, command: Command): Promise<Result<Decision>>;
  /** Whether this host is the one that writes the room. */
  writes(roomId: RoomId): boolean;
  readonly refusal: Refusal | null;
  stop(refusal: Refusal): Promise<void>;
}

/**
 * Writes some of the rooms, and nobody else does. Commands gather while a commit is in flight and
 * go into the next one together: one fsync for many messages. A promise resolves only when its
 * commit has.
 */
export class Journal {
  readonly #options: JournalOptions;
  #queue: Request[] = [];
  #writing: Promise<void> | null = null;
  #refusal: Refusal | null = null;

  constructor(options: JournalOptions) {
    this.#options = options;
  }

  /** Decides `command` against the room's state and makes it durable. */
  append(roomId: RoomId, command: Command): Promise<Result<Decision>> {
    if (this.#refusal) {
      return Promise.resolve({ ok: false, refusal: this.#refusal });
    }
    if (this.#queue.length >= MAX_QUEUE) return Promise.resolve(overloaded);

    return new Promise((answer, fail) => {
      this.take({ roomId, command, answer, fail });
    });
  }

  /** Queues what has been admitted already. */
  take(request: Request) {
    this.#queue.push(request);
    this.#writing ??= this.#write();
  }

  /** Why nothing is taken any more; null as long as it is. */
  get refusal(): Refusal | null {
    return this.#refusal;
  }

  /** Takes nothing more; resolves when what was queued is committed and answered. */
  async stop(refusal: Refusal) {
    this.#refusal = refusal;
    await this.#writing;
  }

  async #write() {
    await Promise.resolve(); // what is asked in this turn goes together
    while (this.#queue.length > 0) {
      const group = await this.#commitGroup(this.#queue.slice(0, MAX_GROUP));
      this.#queue = this.#queue.slice(group.requests.length);
      group.finish();
    }
    this.#writing = null;
  }

  /** Commits what fits from the front of the queue, or answers that it cannot be stored. */
  async #commitGroup(queue: readonly Request[]): Promise<Group> {
    const { guard } = this.#options;
    let group = new Group(this.#options);
    try {
      for (let attempt = 1; true; attempt++) {
        const stamp = await guard.stamp();
        await group.form(queue);
        if (await group.commit(stamp)) return group;
        group.forget();
        if (!(await guard.mayWrite())) return group.refuse(notHere, queue);
        if (attempt === MAX_ATTEMPTS) throw new Error("Others write here too.");
        group = new Group(this.#options);
      }
    } catch (error) {
      this.#options.failed(error);
      group.forget(); // whether it is stored is not known
      return group.refuse(unavailable, queue);
    }
  }
}
