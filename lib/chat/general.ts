import type { App } from "@/lib/app.ts";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import type { Room, User } from "@/lib/domain/model.ts";
import { reserveName } from "./room_names.ts";

/** Takes a new person to #general, which the first of all begins. */
export async function landInGeneral(app: App, user: User) {
  const { room } = await app.rooms.open(GENERAL_ID);
  if (room) {
    return await app.journal.append(GENERAL_ID, { type: "join", by: user.id });
  }

  const general: Room = {
    id: GENERAL_ID,
    kind: "public",
    name: "general",
    topic: "Everybody is here",
    createdBy: user.id,
    createdAt: app.now(),
  };
  await reserveName(app, GENERAL_ID, general.name);
  await app.journal.append(GENERAL_ID, {
    type: "create",
    by: user.id,
    room: general,
    memberIds: [user.id],
  });
  // Two first people at once: one began it, the other joins it.
  return await app.journal.append(GENERAL_ID, { type: "join", by: user.id });
}
