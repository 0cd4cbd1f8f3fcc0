import type { App } from "@/lib/app.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { PAGE_SIZE } from "@/lib/domain/limits.ts";
import type { User } from "@/lib/domain/model.ts";
import { seqOf } from "@/lib/store/room/ordinals.ts";

/** Where this person goes on reading: the message's seq; null where the newest page shows it. */
export async function firstUnread(
  app: App,
  user: User,
  roomId: RoomId,
): Promise<number | null> {
  const read = (await app.positions.of(user.id)).get(roomId);
  if (read === undefined) return null; // not a member
  const { head } = await app.rooms.open(roomId);
  if (head.ordinal - read < PAGE_SIZE) return null;
  return await seqOf(app.log, { ...head, roomId }, read + 1);
}
