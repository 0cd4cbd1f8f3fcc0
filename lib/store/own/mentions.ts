import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { keys } from "@/lib/store/keys.ts";
import type { LiveRoom } from "@/lib/store/room/live_room.ts";

const MAX_COUNTED = 500; // mentions of a room, the newest; an older one makes no badge
const BATCH = 100; // rows read at once

/** Where a mention stands. */
export interface Mentioned {
  at: number;
  roomId: RoomId;
  seq: number;
}

/** A call to everybody in a room, or to everybody who was here. */
export interface RoomMention {
  ordinal: number;
  seq: number;
  at: number;
  by: UserId;
  here?: UserId[];
}

/** Reads who was named where. A room in memory remembers what was asked about it. */
export class Mentions {
  constructor(private readonly kv: Deno.Kv) {}

  /** Ordinals of a room's messages that are meant for this person, in order. */
  async in(live: LiveRoom, userId: UserId): Promise<number[]> {
    const [own, called] = await Promise.all([
      live.mentions.of(userId, () => this.#own(live.room!.id, userId)),
      this.callsOf(live, userId),
    ]);
    if (called.length === 0) return own;
    const ordinals = new Set([...own, ...called.map(({ ordinal }) => ordinal)]);
    return [...ordinals].sort((a, b) => a - b);
  }

  /** A room's calls to everybody that are for this person too, in order. */
  async callsOf(live: LiveRoom, userId: UserId): Promise<RoomMention[]> {
    const all = await live.mentions.all(() => this.#all(live.room!.id));
    const joined = live.members.get(userId)?.joinedAfter ?? 0;
    return all.filter(({ by, ordinal, here }) =>
      by !== userId && ordinal > joined && (!here || here.includes(userId))
    );
  }

  /** Everything that names this person alone, the newest first, after `before`. */
  async *ofPerson(userId: UserId, before?: Mentioned) {
    const selector = {
      prefix: keys.mentionsOf(userId),
      ...(before && { end: keys.mention(userId, before) }),
    };
    const rows = this.kv.list(selector, { reverse: true, batchSize: BATCH });
    for await (const { key } of rows) {
      const [, , at, roomId, seq] = key;
      yield { at, roomId, seq } as Mentioned;
    }
  }

  async #own(roomId: RoomId, userId: UserId): Promise<number[]> {
    const rows = await Array.fromAsync(
      this.kv.list({ prefix: keys.mentionsIn(userId, roomId) }, newest),
    );
    return rows.map(({ key }) => key[3] as number).reverse();
  }

  async #all(roomId: RoomId): Promise<RoomMention[]> {
    const rows = await Array.fromAsync(
      this.kv.list<Omit<RoomMention, "ordinal">>(
        { prefix: keys.roomMentions(roomId) },
        newest,
      ),
    );
    return rows.map(({ key, value }) => ({
      ordinal: key[2] as number,
      ...value,
    })).reverse();
  }
}

const newest = { reverse: true, limit: MAX_COUNTED, batchSize: BATCH };
