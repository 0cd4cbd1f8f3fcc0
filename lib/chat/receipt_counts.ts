import type { App } from "@/lib/app.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import type { Message, User } from "@/lib/domain/model.ts";
import type { ReceiptCount } from "@/lib/protocol/receipt_views.ts";
import type { LiveRoom } from "@/lib/store/room/live_room.ts";

// In a large room nobody says that a message has come to them, or there would be a frame of every
// member for every message: it has come to whoever is here, was here since, or has read it.

const NOTHING: ReceiptCount = { ordinal: 0, read: 0, delivered: 0 };

/** Of a large room's newest message, if it is this person's; null where they hide what they read. */
export async function countNewest(
  app: App,
  { id }: Pick<User, "id">,
  live: LiveRoom,
): Promise<ReceiptCount | null> {
  if (!(await app.settings.of(id)).showReceipts) return null;
  const [newest] = await app.log.newest(live.room!.id, 1);
  if (newest?.by !== id || newest.body === null) return NOTHING;
  return await countReached(app, live, newest);
}

/** How many others have received and read a message; who hides it is not counted. */
export async function countReached(
  app: App,
  live: LiveRoom,
  { by, ordinal, at }: Message,
): Promise<ReceiptCount> {
  const ids = [...live.members.keys()].filter((id) => id !== by);
  const shown = await Promise.all(ids.map((id) => showsReceipts(app, id)));
  const others = ids.filter((_, index) => shown[index]);
  const read = await Promise.all(
    others.map((id) => hasRead(app, id, live, ordinal)),
  );
  const unread = others.filter((_, index) => !read[index]);
  const gone = unread.filter((id) => !app.presence.isOnline(id));
  const since = [...(await app.lastSeen.among(gone)).values()]
    .filter((seen) => seen >= at);
  return {
    ordinal,
    read: others.length - unread.length,
    delivered: others.length - gone.length + since.length,
  };
}

const showsReceipts = async ({ settings }: App, id: UserId) =>
  (await settings.of(id)).showReceipts;

async function hasRead(
  { positions }: App,
  id: UserId,
  { room }: LiveRoom,
  ordinal: number,
) {
  return ((await positions.of(id)).get(room!.id) ?? 0) >= ordinal;
}
