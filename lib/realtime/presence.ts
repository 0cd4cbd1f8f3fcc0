import type { App } from "@/lib/app.ts";
import { roomTopic } from "@/lib/bus.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";

/** Tells those who share a room with this person that they came or went; nobody else. */
export async function announce(app: App, userId: UserId, roomIds: RoomId[]) {
  const rooms = await openAll(app, roomIds);
  const online = app.presence.isOnline(userId);
  const news = { type: "presence", userId, online } as const;
  for (const { room, members } of rooms) {
    if (members.has(userId)) app.bus.publish(roomTopic(room!.id), news);
  }
}

/** Who of these rooms is here, but for the one who asks. */
export async function peopleHere(
  app: App,
  userId: UserId,
  roomIds: RoomId[],
): Promise<UserId[]> {
  const rooms = await openAll(app, roomIds);
  const members = new Set(rooms.flatMap(({ members }) => [...members.keys()]));
  members.delete(userId);
  return [...members].filter((id) => app.presence.isOnline(id));
}

const openAll = (app: App, roomIds: RoomId[]) =>
  Promise.all(roomIds.map((id) => app.rooms.open(id)));
