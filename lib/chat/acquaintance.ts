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
