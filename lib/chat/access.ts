import type { App } from "@/lib/app.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Member, Room, User } from "@/lib/domain/model.ts";
import { canSee } from "@/lib/domain/policy.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import type { LiveRoom } from "@/lib/store/room/live_room.ts";

export interface Access {
  live: LiveRoom;
  room: Room;
  member: Member | null; // null: a public room seen from outside
}

/** The one way to a room: what this person may not see does not exist for them. */
export async function accessRoom(
  app: App,
  user: User,
  roomId: RoomId,
): Promise<Result<Access>> {
  const live = await app.rooms.open(roomId);
  const member = live.members.get(user.id) ?? null;
  if (!live.room || !canSee(live.room, member)) return noSuchRoom;
  return ok({ live, room: live.room, member });
}

export const noSuchRoom = refuse(
  "not_found",
  "There is no such room or message.",
);
