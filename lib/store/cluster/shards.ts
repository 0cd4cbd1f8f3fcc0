import type { RoomId } from "@/lib/domain/ids.ts";

/** Rooms are spread over as many writers: a service commits slowly, but several at a time. */
export const SHARDS = 16;

export const allShards = Array.from({ length: SHARDS }, (_, shard) => shard);

/** FNV-1a of the room's id. */
export function shardOf(roomId: RoomId): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < roomId.length; i++) {
    hash = Math.imul(hash ^ roomId.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0) % SHARDS;
}
