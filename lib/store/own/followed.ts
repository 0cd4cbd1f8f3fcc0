import type { Bus, News } from "@/lib/bus.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { keys } from "@/lib/store/keys.ts";
import { OwnRows } from "./own_rows.ts";

const BATCH = 500; // rows read at once

export interface Followed {
  roomId: RoomId;
  thread: number;
  ordinal: number;
}

/** By room and thread; null: followed no more. */
type Threads = Map<string, Followed | null>;

/** The side threads that each person follows, and how far they have read. */
export class FollowedThreads {
  readonly #rows: OwnRows<string, Followed | null>;

  constructor(private readonly kv: Deno.Kv, bus: Bus) {
    const read = (userId: UserId, into: Threads) => this.#read(userId, into);
    this.#rows = new OwnRows({ bus, read, hear });
  }

  async of(userId: UserId): Promise<Followed[]> {
    const threads = await this.#rows.of(userId);
    return [...threads.values()].filter((followed) => followed !== null);
  }

  /** How far this person has read in a thread; null when they do not follow it. */
  async ordinal(userId: UserId, roomId: RoomId, thread: number) {
    const threads = await this.#rows.of(userId);
    return threads.get(nameOf(roomId, thread))?.ordinal ?? null;
  }

  async #read(userId: UserId, threads: Threads) {
    const rows = this.kv.list<number>({ prefix: keys.following(userId) }, {
      batchSize: BATCH,
    });
    for await (const { key, value: ordinal } of rows) {
      const [, , roomId, thread] = key as [string, UserId, RoomId, number];
      const name = nameOf(roomId, thread);
      if (!threads.has(name)) threads.set(name, { roomId, thread, ordinal });
    }
  }
}

function hear(threads: Threads, news: News): boolean {
  if (news.type !== "thread_read") return true;
  const { roomId, thread, ordinal } = news;
  const followed = ordinal === null ? null : { roomId, thread, ordinal };
  threads.set(nameOf(roomId, thread), followed);
  return true;
}

const nameOf = (roomId: RoomId, thread: number) => `${roomId} ${thread}`;
