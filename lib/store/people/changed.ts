import type { UserId } from "@/lib/domain/ids.ts";

const MAX_CHANGES = 256; // that are remembered: they are one row, and told in one frame
const ON_ITS_WAY_MS = 10_000; // from its commit until everybody whom it concerns has heard of it

/** Who looks or is called otherwise, one change after the other. */
export interface ChangedPeople {
  count: number; // of all changes there ever were
  newest: readonly [UserId, at: number][]; // the last of them, oldest first
}

export const NOBODY_CHANGED: ChangedPeople = { count: 0, newest: [] };

export const withChange = (
  { count, newest }: ChangedPeople,
  id: UserId,
  at: number,
): ChangedPeople => ({
  count: count + 1,
  newest: [...newest.slice(1 - MAX_CHANGES), [id, at]],
});

/** Everybody who changed after the first `heard` changes; null when that is not known any more. */
export function changedSince(
  { count, newest }: ChangedPeople,
  heard: number,
): Set<UserId> | null {
  const missed = count - heard;
  if (missed < 0 || missed > newest.length) return null;
  return new Set(newest.slice(newest.length - missed).map(([id]) => id));
}

/** How many changes have reached whoever listens: one may overtake another that came before it. */
export function heardBy({ count, newest }: ChangedPeople, now: number): number {
  const first = newest.findIndex(([, at]) => at > now - ON_ITS_WAY_MS);
  return first === -1 ? count : count - newest.length + first;
}
