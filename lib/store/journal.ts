import type { Command } from "@/lib/domain/command.ts";
import type { RoomEvent } from "@/lib/domain/event.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { type Refusal, refuse, type Result } from "@/lib/domain/result.ts";
import type { Decision, RoomState } from "@/lib/domain/room_state.ts";
import { Group } from "./group.ts";
import type { Log } from "./log.ts";
import type { Rooms } from "./rooms.ts";

const MAX_QUEUE = 10_000; // commands waiting; beyond it the answer is `overloaded`
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
  readOrdinals: [UserId, number][]; // read positions that moved
}

export interface Request {
  roomId: RoomId;
  command: Command;
  answer(result: Result<Decision>): void;
  fail(error: unknown): void;
}

export interface JournalOptions {
  kv: Deno.Kv;
  rooms: Rooms;
  log: Log;
  now(): number;
  decide: Decide;
  tell(committed: Committed): void; // must not throw
  failed(error: unknown): void; // a commit failed: for the operator's log
}

/**
 * The one writer of rooms. Commands gather while a commit is in flight and go into the next one
 * together: one fsync for many messages. A promise resolves only when its commit has.
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
    const refusal = this.#refusal ??
      (this.#queue.length >= MAX_QUEUE ? overloaded : null);
    if (refusal) return Promise.resolve({ ok: false, refusal });

    return new Promise((answer, fail) => {
      this.#queue.push({ roomId, command, answer, fail });
      this.#writing ??= this.#write();
    });
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
      const group = await this.#commitGroup();
      this.#queue = this.#queue.slice(group.requests.length);
      group.finish();
    }
    this.#writing = null;
  }

  /** Commits what fits from the front of the queue, or answers that it cannot be stored. */
  async #commitGroup(): Promise<Group> {
    let group = new Group(this.#options, new Map());
    try {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        await group.form(this.#queue);
        if (await group.commit()) return group;
        group.forget();
        group = new Group(this.#options, await group.findSent());
      }
      throw new Error("The store was changed by somebody else.");
    } catch (error) {
      this.#options.failed(error);
      group.fail();
      return group;
    }
  }
}

const { refusal: overloaded } = refuse(
  "overloaded",
  "Parley is very busy. Try again in a moment.",
  { retryAfter: 1 },
);
