import type { Spot } from "./viewport.ts";

// By the address: an entry of the history has no name that could be read while it is left.
const keyOf = (conversation: string) =>
  `parley spot ${location.pathname} ${conversation}`;

/** Notes where somebody reads who leaves a page; null: at the end. */
export function leaveSpot(conversation: string, spot: Spot | null) {
  try {
    const key = keyOf(conversation);
    if (spot) sessionStorage.setItem(key, JSON.stringify(spot));
    else sessionStorage.removeItem(key);
  } catch {
    /* a browser that keeps nothing: the page opens as if it were new */
  }
}

/** Where they read who come back by Back, Forward or Reload; null: nowhere, or they follow a link. */
export function spotLeft(conversation: string): Spot | null {
  const [navigation] = performance.getEntriesByType("navigation");
  // A browser may not say, and the page must open all the same.
  const type = (navigation as PerformanceNavigationTiming | undefined)?.type;
  if (type !== "back_forward" && type !== "reload") return null;
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(conversation)) ?? "null");
  } catch {
    return null;
  }
}
