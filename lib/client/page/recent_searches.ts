import type { UserId } from "@/lib/domain/ids.ts";

const MOST = 8;

const keyOf = (me: UserId) => `parley searches ${me}`;

/** What this person looked for lately in this browser, the latest first; nobody else is told. */
export function recentSearches(me: UserId): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(me)) ?? "[]");
    return Array.isArray(kept)
      ? kept.filter((one) => typeof one === "string")
      : [];
  } catch {
    return []; // the browser keeps nothing
  }
}

export function rememberSearch(me: UserId, q: string) {
  const others = recentSearches(me).filter((one) => one !== q);
  keep(me, [q, ...others].slice(0, MOST));
}

export const forgetSearches = (me: UserId) => keep(me, []);

function keep(me: UserId, searches: string[]) {
  try {
    if (searches.length === 0) return localStorage.removeItem(keyOf(me));
    localStorage.setItem(keyOf(me), JSON.stringify(searches));
  } catch { /* nothing is kept */ }
}
