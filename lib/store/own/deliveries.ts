import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { keys } from "@/lib/store/keys.ts";
import { Later } from "@/lib/store/later.ts";
import { Recent } from "@/lib/store/recent.ts";

const MAX_CACHED = 5_000; // rooms

type Ordinals = Map<UserId, number>;

/** How far the messages of small rooms have reached a device of each member. */
export class Deliveries {
  readonly #rooms: Recent<Ordinals>;
  readonly #unwritten: Later<number>;

  constructor(kv: Deno.Kv, failed: (error: unknown) => void) {
    this.#unwritten = new Later(kv, failed);
    this.#rooms = new Recent(MAX_CACHED, async (roomId) => {
      const rows = kv.list<number>({ prefix: keys.deliveries(roomId) });
      const ordinals: Ordinals = new Map();
      for await (const { key, value } of rows) {
        const userId = key[2] as UserId;
        ordinals.set(userId, this.#unwritten.get(key) ?? value);
      }
      return ordinals;
    });
  }

  async of(roomId: RoomId): Promise<ReadonlyMap<UserId, number>> {
    return await this.#rooms.get(roomId) ?? new Map();
  }

  /** It never moves back; false when it did not move. */
  async move(
    roomId: RoomId,
    userId: UserId,
    ordinal: number,
  ): Promise<boolean> {
    if (!await this.hear(roomId, userId, ordinal)) return false;
    this.#unwritten.set(keys.delivery(roomId, userId), ordinal);
    return true;
  }

  /** The same, where another host keeps it. */
  async hear(
    roomId: RoomId,
    userId: UserId,
    ordinal: number,
  ): Promise<boolean> {
    const ordinals = (await this.#rooms.get(roomId))!;
    if (ordinal <= (ordinals.get(userId) ?? 0)) return false;
    ordinals.set(userId, ordinal);
    return true;
  }

  /** News of other hosts may have been missed. */
  forgetAll() {
    this.#rooms.clear();
  }

  close(): Promise<void> {
    return this.#unwritten.close();
  }
}
