import type { App } from "@/lib/app.ts";
import type { UserId } from "@/lib/domain/ids.ts";

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

/** Whether somebody lets this person put them into rooms. */
export async function mayAdd(
  app: App,
  adder: UserId,
  added: UserId,
): Promise<boolean> {
  const { addedBy } = await app.settings.of(added);
  if (addedBy === "acquaintances") {
    return await areAcquainted(app, adder, added);
  }
  return addedBy === "everybody" || adder === added;
}
