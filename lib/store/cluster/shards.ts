import type { RoomId } from "@/lib/domain/ids.ts";
import { spread } from "@/lib/store/room/spread.ts";

/** Rooms are spread over as many writers: a service commits slowly, but several at a time. */
export const SHARDS = 16;

export const allShards = Array.from({ length: SHARDS }, (_, shard) => shard);

export const shardOf = (roomId: RoomId): number => spread(roomId, SHARDS);
