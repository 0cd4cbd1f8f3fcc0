import type { RoomId } from "@/lib/domain/ids.ts";

/** Which of so many takes care of the room: FNV-1a of its id. */
export function spread(roomId: RoomId, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < roomId.length; i++) {
    hash = Math.imul(hash ^ roomId.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0) % count;
}
