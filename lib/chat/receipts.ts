import type { App } from "@/lib/app.ts";
import { roomTopic } from "@/lib/bus.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { MAX_RECEIPTS } from "@/lib/domain/limits.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import type { DeleteMessage, JoinRoom } from "@/lib/protocol/inputs.ts";
import type { Deliver } from "@/lib/protocol/settings_inputs.ts";
import type {
  MessageReceipts,
  ReceiptView,
  RoomReceipts,
} from "@/lib/protocol/receipt_views.ts";
import type { LiveRoom } from "@/lib/store/room/live_room.ts";
import { accessRoom, noSuchRoom } from "./access.ts";
import { countNewest, countReached } from "./receipt_counts.ts";
import { viewPerson } from "./person_views.ts";

// Derived from two positions of each member, how far they have received and how far they have
// read; never counted message by message.

export const isSmall = ({ members }: LiveRoom) => members.size <= MAX_RECEIPTS;

/** The messages up to here have reached a device of this person. */
export async function markDelivered(
  app: App,
  user: User,
  { rooms }: Deliver,
): Promise<Result<null>> {
  const own = await app.positions.of(user.id);
  for (const [roomId, ordinal] of Object.entries(rooms)) {
    if (!own.has(roomId)) continue; // nothing is read for rooms that somebody makes up
    const access = await accessRoom(app, user, roomId);
    if (!access.ok || !access.value.member) continue;
    const { live } = access.value;
    const reached = Math.min(ordinal, live.head.ordinal);
    const isNews = isSmall(live) &&
      await app.deliveries.move(roomId, user.id, reached);
    if (isNews) await tellReceipt(app, user, roomId);
  }
  return ok(null);
}

/** To the others of a small room; nobody hears of those who hide it. */
export async function tellReceipt(
  app: App,
  user: User,
  roomId: RoomId,
  read = 0,
) {
  const live = await app.rooms.open(roomId);
  if (!isSmall(live) || !(await app.settings.of(user.id)).showReceipts) return;
  const view = await viewReceipt(app, user.id, live);
  const reached = Math.max(view.read, Math.min(read, live.head.ordinal));
  const receipt = {
    ...view,
    read: reached,
    delivered: Math.max(view.delivered, reached),
  };
  app.bus.publish(roomTopic(roomId), { type: "receipt", roomId, receipt });
}

/** Whoever hides theirs has read nothing from now on, as far as others see; or has again. */
export async function tellReceiptsChanged(app: App, user: User) {
  for (const roomId of (await app.positions.of(user.id)).keys()) {
    const live = await app.rooms.open(roomId);
    const type = isSmall(live) ? "receipts_changed" : "reading";
    app.bus.publish(roomTopic(roomId), { type, roomId });
  }
}

/** How far the others of a room have come; nobody where this person hides their own. */
export async function listReceipts(
  app: App,
  user: User,
  { roomId }: JoinRoom,
): Promise<Result<RoomReceipts>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  const { live, member } = access.value;
  if (!member) return ok({ people: [] });
  if (isSmall(live)) return ok({ people: await receiptsIn(app, user, live) });
  const count = await countNewest(app, user, live);
  return ok({ people: [], ...count && { count } });
}

/** Who has received and read one message, for its author; in large rooms how many. */
export async function findReceipts(
  app: App,
  user: User,
  { roomId, seq }: DeleteMessage,
): Promise<Result<MessageReceipts>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  const message = await app.log.message(roomId, seq);
  if (!message || message.thread) return noSuchRoom; // a thread has positions of its own
  if (message.by !== user.id || !access.value.member) {
    return refuse("forbidden", "Only its author sees who has read a message.");
  }
  const { live } = access.value;
  if (!isSmall(live)) {
    const { read, delivered } = await countReached(app, live, message);
    const isShown = (await app.settings.of(user.id)).showReceipts;
    return ok({
      readCount: isShown ? read : 0,
      deliveredCount: isShown ? delivered : 0,
    });
  }
  const receipts = await receiptsIn(app, user, live);
  const read = receipts.filter(({ read }) => read >= message.ordinal);
  const delivered = receipts.filter((receipt) =>
    !read.includes(receipt) && receipt.delivered >= message.ordinal
  );
  return ok({
    readCount: read.length,
    deliveredCount: read.length + delivered.length,
    read: await peopleOf(app, read),
    delivered: await peopleOf(app, delivered),
  });
}

async function receiptsIn(app: App, user: User, live: LiveRoom) {
  if (!(await app.settings.of(user.id)).showReceipts) return [];
  const ids = [...live.members.keys()].filter((id) => id !== user.id);
  const shown = await Promise.all(ids.map(async (id) => {
    const { showReceipts } = await app.settings.of(id);
    return showReceipts ? await viewReceipt(app, id, live) : null;
  }));
  return shown.filter((receipt) => receipt !== null);
}

async function viewReceipt(
  app: App,
  userId: UserId,
  { room }: LiveRoom,
): Promise<ReceiptView> {
  const { id } = room!;
  const read = (await app.positions.of(userId)).get(id) ?? 0;
  const delivered = (await app.deliveries.of(id)).get(userId) ?? 0;
  return { userId, read, delivered: Math.max(read, delivered) };
}

async function peopleOf(app: App, receipts: ReceiptView[]) {
  const people = await app.users.list(receipts.map(({ userId }) => userId));
  return people.map((one) => viewPerson(app, one));
}
