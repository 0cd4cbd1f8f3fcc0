import { type Bus, type News, userTopic } from "@/lib/bus.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { keys } from "./keys.ts";

const MAX_CACHED = 20_000; // people
const BATCH = 500; // rows read at once

type Ordinals = Map<RoomId, number>;

/**
 * How far each person has read in each of their rooms. Every page asks, so whoever was seen lately
 * stays in memory and is kept up to date by the news of their own reading.
 */
export class Positions {
  readonly #cached = new Map<
    UserId,
    { ordinals: Promise<Ordinals>; stop(): void }
  >();

  constructor(private readonly kv: Deno.Kv, private readonly bus: Bus) {}

  of(userId: UserId): Promise<ReadonlyMap<RoomId, number>> {
    const known = this.#cached.get(userId);
    if (known) return known.ordinals;
    if (this.#cached.size >= MAX_CACHED) {
      this.#forget(this.#cached.keys().next().value!);
    }
    return this.#remember(userId);
  }

  /** Listens first and reads then: what is heard meanwhile is newer than what is read. */
  #remember(userId: UserId): Promise<Ordinals> {
    const ordinals: Ordinals = new Map();
    const stop = this.bus.subscribe(
      userTopic(userId),
      (news) => this.#hear(userId, ordinals, news),
    );
    const read = this.#read(userId, ordinals);
    this.#cached.set(userId, { ordinals: read, stop });
    read.catch(() => this.#forget(userId));
    return read;
  }

  async #read(userId: UserId, ordinals: Ordinals): Promise<Ordinals> {
    const rows = this.kv.list<number>({ prefix: keys.readings(userId) }, {
      batchSize: BATCH,
    });
    for await (const { key, value } of rows) {
      const roomId = key[2] as RoomId;
      if (!ordinals.has(roomId)) ordinals.set(roomId, value);
    }
    return ordinals;
  }

  #hear(userId: UserId, ordinals: Ordinals, news: News) {
    if (news.type === "read") ordinals.set(news.roomId, news.ordinal);
    if (news.type === "joined" || news.type === "left") this.#forget(userId);
  }

  #forget(userId: UserId) {
    this.#cached.get(userId)?.stop();
    this.#cached.delete(userId);
  }
}
