// What somebody has begun to write: theirs alone, the same on all of their devices.
import type { App } from "@/lib/app.ts";
import { userTopic } from "@/lib/bus.ts";
import { MAX_DRAFTS } from "@/lib/domain/limits.ts";
import type { Begun, ChangedDraft, User } from "@/lib/domain/model.ts";
import { canPost } from "@/lib/domain/policy.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import type { SaveDraft } from "@/lib/protocol/draft_inputs.ts";
import { keys } from "@/lib/store/keys.ts";
import { accessRoom } from "./access.ts";

type Place = Pick<Begun, "roomId" | "thread">;

/** The last one to write wins; nothing at all ends it. */
export async function saveDraft(
  app: App,
  user: User,
  { roomId, thread, body, replyTo }: SaveDraft,
): Promise<Result<ChangedDraft>> {
  const refusal = app.rates.take("draft", user.id);
  if (refusal) return { ok: false, refusal };
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  if (!canPost(access.value.member)) {
    return refuse("forbidden", "Join the room to write there.");
  }
  const drafts = await app.drafts.of(user.id);
  const known = drafts.some((one) => isAt(one, { roomId, thread }));
  if (!known && drafts.length >= MAX_DRAFTS) {
    return refuse("conflict", "So many messages are begun already.");
  }

  const begun: Begun = {
    ...{ roomId, body },
    ...(thread && { thread }),
    ...(replyTo && { replyTo }),
  };
  const isNothing = !body.trim() && !replyTo;
  if (isNothing && !known) return ok({ ...begun, version: "" });
  return ok(await keep(app, user, begun, isNothing));
}

/** What is begun here. */
export async function findDraft(
  app: App,
  user: User,
  place: Place,
): Promise<Begun | undefined> {
  const drafts = await app.drafts.of(user.id);
  return drafts.find((one) => isAt(one, place));
}

/** It was sent. */
export async function endDraft(
  app: App,
  user: User,
  { roomId, thread }: Place,
) {
  const place = { roomId, ...(thread && { thread }) };
  if (!await findDraft(app, user, place)) return;
  await keep(app, user, { ...place, body: "" }, true);
}

/** Writes it, or that there is nothing any more, and tells all devices. */
async function keep(
  { kv, bus }: App,
  user: User,
  begun: Begun,
  isNothing: boolean,
): Promise<ChangedDraft> {
  const key = keys.draft(user.id, begun.roomId, begun.thread ?? 0);
  const atomic = kv.atomic();
  const { versionstamp } =
    await (isNothing ? atomic.delete(key) : atomic.set(key, begun))
      .commit() as Deno.KvCommitResult;
  const draft = { ...begun, version: versionstamp };
  bus.publish(userTopic(user.id), { type: "draft", draft });
  return draft;
}

const isAt = (one: Place, { roomId, thread }: Place) =>
  one.roomId === roomId && one.thread === thread;
