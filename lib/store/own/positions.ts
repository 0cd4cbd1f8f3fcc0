import type { Bus, News } from "@/lib/bus.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { keys } from "@/lib/store/keys.ts";
import { OwnRows } from "./own_rows.ts";

const BATCH = 500; // rows read at once

type Ordinals = Map<RoomId, number>;

/** How far each person has read in each of their rooms. */
export class Positions {
  readonly #rows: OwnRows<RoomId, number>;

  constructor(private readonly kv: Deno.Kv, bus: Bus) {
    const read = (userId: UserId, into: Ordinals) => this.#read(userId, into);
    this.#rows = new OwnRows({ bus, read, hear });
  }

  of(
    userId: UserId,
  ): ReadonlyMap<RoomId, number> | Promise<ReadonlyMap<RoomId, number>> {
    return this.#rows.of(userId);
  }

  async #read(userId: UserId, ordinals: Ordinals) {
    const rows = this.kv.list<number>({ prefix: keys.readings(userId) }, {
      batchSize: BATCH,
    });
    for await (const { key, value } of rows) {
      const roomId = key[2] as RoomId;
      if (!ordinals.has(roomId)) ordinals.set(roomId, value);
    }
  }
}

function hear(ordinals: Ordinals, news: News): boolean {
  if (news.type === "read") ordinals.set(news.roomId, news.ordinal);
  return news.type !== "joined" && news.type !== "left";
}
