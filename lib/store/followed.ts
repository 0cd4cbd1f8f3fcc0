import { type Bus, type News, userTopic } from "@/lib/bus.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { keys } from "./keys.ts";

const MAX_CACHED = 20_000; // people
const BATCH = 500; // rows read at once

export interface Followed {
  roomId: RoomId;
  thread: number;
  ordinal: number;
}

/** By room and thread; null: followed no more. */
type Threads = Map<string, Followed | null>;

/**
 * The side threads that each person follows, and how far they have read. Like read positions: kept
 * of whoever was seen lately, up to date by the news of their own reading.
 */
export class FollowedThreads {
  readonly #cached = new Map<
    UserId,
    { threads: Promise<Threads>; stop(): void }
  >();

  constructor(private readonly kv: Deno.Kv, private readonly bus: Bus) {}

  async of(userId: UserId): Promise<Followed[]> {
    const threads = await this.#threadsOf(userId);
    return [...threads.values()].filter((followed) => followed !== null);
  }

  /** How far this person has read in a thread; null when they do not follow it. */
  async ordinal(userId: UserId, roomId: RoomId, thread: number) {
    const threads = await this.#threadsOf(userId);
    return threads.get(nameOf(roomId, thread))?.ordinal ?? null;
  }

  #threadsOf(userId: UserId): Promise<Threads> {
    const known = this.#cached.get(userId);
    if (known) return known.threads;
    if (this.#cached.size >= MAX_CACHED) {
      this.#forget(this.#cached.keys().next().value!);
    }
    return this.#remember(userId);
  }

  /** Listens first and reads then: what is heard meanwhile is newer than what is read. */
  #remember(userId: UserId): Promise<Threads> {
    const threads: Threads = new Map();
    const stop = this.bus.subscribe(
      userTopic(userId),
      (news) => hear(threads, news),
    );
    const read = this.#read(userId, threads);
    this.#cached.set(userId, { threads: read, stop });
    read.catch(() => this.#forget(userId));
    return read;
  }

  async #read(userId: UserId, threads: Threads): Promise<Threads> {
    const rows = this.kv.list<number>({ prefix: keys.following(userId) }, {
      batchSize: BATCH,
    });
    for await (const { key, value: ordinal } of rows) {
      const [, , roomId, thread] = key as [string, UserId, RoomId, number];
      const name = nameOf(roomId, thread);
      if (!threads.has(name)) threads.set(name, { roomId, thread, ordinal });
    }
    return threads;
  }

  #forget(userId: UserId) {
    this.#cached.get(userId)?.stop();
    this.#cached.delete(userId);
  }
}

function hear(threads: Threads, news: News) {
  if (news.type !== "thread_read") return;
  const { roomId, thread, ordinal } = news;
  const followed = ordinal === null ? null : { roomId, thread, ordinal };
  threads.set(nameOf(roomId, thread), followed);
}

const nameOf = (roomId: RoomId, thread: number) => `${roomId} ${thread}`;
