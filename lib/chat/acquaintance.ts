import type { App } from "@/lib/app.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { MAX_PAGE_SIZE } from "@/lib/domain/limits.ts";

/** They share a conversation, or are the same person. */
export async function areAcquainted(
  app: App,
  one: UserId,
  other: UserId,
): Promise<boolean> {
  if (one === other) return true;
  const [ones, others] = await Promise.all(
    [one, other].map((id) => app.positions.of(id)),
  );
  return [...ones.keys()].some((roomId) => others.has(roomId));
}

/**
 * Whether somebody has let this person near: into a private room, or by writing to them. A public
 * room anybody joins, and a first message anybody sends.
 */
export async function knows(
  app: App,
  person: UserId,
  other: UserId,
): Promise<boolean> {
  if (person === other) return true;
  const [own, theirs] = await Promise.all(
    [person, other].map((id) => app.positions.of(id)),
  );
  for (const roomId of own.keys()) {
    if (theirs.has(roomId) && await isClose(app, person, roomId)) return true;
  }
  return false;
}

async function isClose(app: App, person: UserId, roomId: RoomId) {
  const { room } = await app.rooms.open(roomId);
  if (room?.kind !== "direct") return room?.kind === "private";
  const messages = await app.log.newest(roomId, MAX_PAGE_SIZE);
  return messages.some(({ by }) => by === person);
}

/** Whether somebody lets this person put them into rooms. */
export async function mayAdd(
  app: App,
  adder: UserId,
  added: UserId,
): Promise<boolean> {
  const { addedBy } = await app.settings.of(added);
  if (addedBy === "acquaintances") return await knows(app, added, adder);
  return addedBy === "everybody" || adder === added;
}
