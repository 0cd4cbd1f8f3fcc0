import { useEffect, useState } from "preact/hooks";
import type { SavedMessage } from "@/lib/domain/model.ts";

const MAX_WAIT_MS = 24 * 60 * 60_000; // timers take no more than 24 days

/** The time, as far as the next reminder is concerned. */
export function useReminders(
  saved: readonly Pick<SavedMessage, "remindAt">[],
  loaded: number,
): number {
  const [now, setNow] = useState(loaded);
  useEffect(() => {
    const times = saved.map(({ remindAt }) => remindAt ?? 0);
    const next = Math.min(...times.filter((at) => at > now));
    if (next === Infinity) return;
    const wait = Math.min(next - now, MAX_WAIT_MS);
    const timer = setTimeout(() => setNow(now + wait), wait);
    return () => clearTimeout(timer);
  }, [now, saved]);
  return Math.max(now, loaded);
}
