import type { App } from "@/lib/app.ts";
import { userTopic } from "@/lib/bus.ts";
import { MAX_AHEAD_MS, MAX_SAVED } from "@/lib/domain/limits.ts";
import type { SavedMessage, User } from "@/lib/domain/model.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import type { DeleteMessage, SaveMessage } from "@/lib/protocol/inputs.ts";
import type { SavedMessageView, SavedView } from "@/lib/protocol/own_views.ts";
import { keys } from "@/lib/store/keys.ts";
import { findMessage, findRoom } from "./reading.ts";
import { viewPerson } from "./person_views.ts";
import { peopleIn } from "./views.ts";

/** Puts a message aside for this person; with a time, to be reminded of it then. */
export async function saveMessage(
  app: App,
  user: User,
  { roomId, seq, remindAt }: SaveMessage,
): Promise<Result<SavedMessage>> {
  const refusal = app.rates.take("change", user.id);
  if (refusal) return { ok: false, refusal };
  const found = await findMessage(app, user, { roomId, seq });
  if (!found.ok) return found;
  const now = app.now();
  if (remindAt && (remindAt <= now || remindAt > now + MAX_AHEAD_MS)) {
    return refuse("invalid", "Choose a time within the next year.", {
      fields: { remindAt: "Choose a time within the next year." },
    });
  }
  const isFull = (await app.saved.of(user.id)).length >= MAX_SAVED;
  if (isFull && !await isSaved(app, user, { roomId, seq })) {
    return refuse("conflict", "You cannot save more. Remove something first.");
  }

  const saved: SavedMessage = { roomId, seq, savedAt: now, remindAt };
  await app.kv.set(keys.saved(user.id, roomId, seq), saved);
  app.bus.publish(userTopic(user.id), { type: "saved" });
  return ok(saved);
}

/** Also where they may not see it any more: it is theirs to let go. */
export async function unsaveMessage(
  app: App,
  user: User,
  { roomId, seq }: DeleteMessage,
): Promise<Result<null>> {
  const refusal = app.rates.take("change", user.id);
  if (refusal) return { ok: false, refusal };
  if (!await isSaved(app, user, { roomId, seq })) {
    const found = await findMessage(app, user, { roomId, seq });
    return found.ok ? ok(null) : found;
  }
  await app.kv.delete(keys.saved(user.id, roomId, seq));
  app.bus.publish(userTopic(user.id), { type: "saved" });
  return ok(null);
}

/** What this person put aside: what they are to be reminded of by now first, then the latest. */
export async function listSaved(app: App, user: User): Promise<SavedView[]> {
  const now = app.now();
  const views = await Promise.all(
    (await app.saved.of(user.id)).map((one) => view(app, user, one)),
  );
  return views.sort((a, b) =>
    Number(isDue(b, now)) - Number(isDue(a, now)) || b.savedAt - a.savedAt
  );
}

const isDue = ({ remindAt }: SavedView, now: number) =>
  remindAt !== undefined && remindAt <= now;

const view = async (
  app: App,
  user: User,
  saved: SavedMessage,
): Promise<SavedView> => ({ ...saved, shown: await show(app, user, saved) });

async function show(
  app: App,
  user: User,
  { roomId, seq }: SavedMessage,
): Promise<SavedMessageView | null> {
  const message = await findMessage(app, user, { roomId, seq });
  const room = await findRoom(app, user, roomId);
  if (!message.ok || !room.ok) return null;
  const people = await app.users.list(peopleIn(message.value));
  const { id, kind, name } = room.value;
  return {
    room: { id, kind, name },
    message: message.value,
    people: people.map((person) => viewPerson(app, person)),
  };
}

const isSaved = async (
  { saved }: App,
  { id }: User,
  { roomId, seq }: DeleteMessage,
) =>
  (await saved.of(id)).some((one) => one.roomId === roomId && one.seq === seq);
