import type { App } from "@/lib/app.ts";
import { directId, type RoomId } from "@/lib/domain/ids.ts";
import type { Room, User } from "@/lib/domain/model.ts";
import { type Refusal, refuse, type Result } from "@/lib/domain/result.ts";
import type { OpenDirect } from "@/lib/protocol/inputs.ts";
import type { RoomView } from "@/lib/protocol/views.ts";
import { knows } from "./acquaintance.ts";
import { create } from "./rooms.ts";

/** The one conversation of two people, whoever opens it and however often. */
export async function openDirect(
  app: App,
  user: User,
  { userId }: OpenDirect,
): Promise<Result<RoomView>> {
  const refusal = app.rates.take("change", user.id);
  if (refusal) return { ok: false, refusal };
  const other = await app.users.find(userId);
  if (!other) return refuse("not_found", "There is no such person.");
  if (other.id === user.id) {
    return refuse("conflict", "You cannot message yourself.");
  }

  const id = await directId(user.id, other.id);
  const tooMany = await approach(app, user, { id, other });
  if (tooMany) return { ok: false, refusal: tooMany };

  const room: Room = {
    id,
    kind: "direct",
    name: "",
    topic: "",
    pair: [user.id, other.id],
    createdBy: user.id,
    createdAt: app.now(),
  };
  return await create(app, user, room, room.pair!);
}

/** A new conversation with somebody who has not let this person near: only so many a day. */
async function approach(
  app: App,
  user: User,
  { id, other }: { id: RoomId; other: User },
): Promise<Refusal | null> {
  const isOpen = (await app.rooms.open(id)).room !== null;
  if (isOpen || await knows(app, other.id, user.id)) return null;
  return app.rates.take("approach", user.id);
}
