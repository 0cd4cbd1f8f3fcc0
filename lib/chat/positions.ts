import type { App } from "@/lib/app.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, type Result } from "@/lib/domain/result.ts";
import type { MarkRead } from "@/lib/protocol/inputs.ts";
import { tellReceipt } from "./receipts.ts";

/** The rooms this person is a member of, and how far they have read in each. */
export async function listPositions(
  app: App,
  user: User,
): Promise<[RoomId, number][]> {
  return [...await app.positions.of(user.id)];
}

/** Moves this person's read position forward; it never moves back by this. */
export async function markRead(
  app: App,
  user: User,
  { roomId, ordinal }: MarkRead,
): Promise<Result<null>> {
  const read = await app.journal.append(roomId, {
    type: "read",
    by: user.id,
    ordinal,
  });
  if (!read.ok) return read;
  await tellReceipt(app, user, roomId, ordinal);
  return ok(null);
}

/** From this message on, on all devices of this person. */
export async function markUnread(
  app: App,
  user: User,
  { roomId, ordinal }: MarkRead,
): Promise<Result<null>> {
  const refusal = app.rates.take("change", user.id);
  if (refusal) return { ok: false, refusal };
  const command = { type: "unread", by: user.id, ordinal } as const;
  const marked = await app.journal.append(roomId, command);
  return marked.ok ? ok(null) : marked;
}

/** Everything there is in every room of this person's. */
export async function markAllRead(
  app: App,
  user: User,
): Promise<Result<null>> {
  const refusal = app.rates.take("change", user.id);
  if (refusal) return { ok: false, refusal };
  const positions = await app.positions.of(user.id);
  const marked = await Promise.all(
    [...positions].map(async ([roomId, read]) => {
      const { head: { ordinal } } = await app.rooms.open(roomId);
      return ordinal > read
        ? await markRead(app, user, { roomId, ordinal })
        : ok(null);
    }),
  );
  const refused = marked.find((one) =>
    !one.ok && one.refusal.code !== "forbidden" // they left a moment ago
  );
  return refused ?? ok(null);
}
