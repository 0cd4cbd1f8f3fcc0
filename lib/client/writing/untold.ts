import type { UserId } from "@/lib/domain/ids.ts";

export interface Draft {
  body: string;
  replyTo?: number;
}

/**
 * What the server does not have yet, and what it may have from here: what it had last, and what
 * it was told since without an answer.
 */
export type Untold = Draft & { was: string[] };

/** Another device has written something else while this one was not heard. */
export const isApart = ({ body, was }: Untold, theirs: string) =>
  !was.includes(theirs) && !!theirs && !!body && !body.includes(theirs);

const prefixOf = (userId: UserId) => `parley begun ${userId} `;

/** By the name of the place where it is written. */
export function loadUntold(userId: UserId): [string, Untold][] {
  const prefix = prefixOf(userId);
  try {
    return Object.entries(localStorage).filter(([key]) =>
      key.startsWith(prefix)
    )
      .map(([key, kept]) => [key.slice(prefix.length), JSON.parse(kept)]);
  } catch {
    return []; // nothing was kept
  }
}

/** Browsers may forbid to keep anything: then it lives as long as its page, or until it is told. */
export function keepUntold(
  userId: UserId,
  place: string,
  draft: Untold | null,
) {
  const key = prefixOf(userId) + place;
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch { /* nothing is kept */ }
}
