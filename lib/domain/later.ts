// When a message can be sent that is not to be sent now, by the clocks of whoever writes it.
import { momentIn, offsetAt } from "./zones.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const MORNING = 9;
const EVENING = 18;
const MONDAY = 1;

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;

/** "2026-11-03T09:00": what the clocks of a zone show at a moment, as a form's field has it. */
export const toLocal = (at: number, zone: string): string =>
  new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16);

/** The moment at which they show it; null if they never do. */
export function fromLocal(text: string, zone: string): number | null {
  const [whole, year, month, day, hour, minute] = LOCAL.exec(text) ?? [];
  if (!whole) return null;
  const date = [Number(year), Number(month) - 1, Number(day)] as const;
  const there = Date.UTC(...date, Number(hour), Number(minute));
  const isOne = new Date(there).toISOString().startsWith(text); // not the 31st of June
  return isOne ? momentIn(zone, there) : null;
}

export interface LaterTime {
  name: string;
  at: number;
}

/** What people mostly mean by later. */
export function laterTimes(now: number, zone: string): LaterTime[] {
  const there = now + offsetAt(now, zone);
  const today = there - there % DAY_MS;
  const at = (days: number, hour: number) =>
    momentIn(zone, today + days * DAY_MS + hour * HOUR_MS);
  const toMonday = (7 + MONDAY - new Date(there).getUTCDay()) % 7 || 7;
  const soon = now - now % MINUTE_MS + HOUR_MS;
  return [
    { name: "In an hour", at: soon },
    ...at(0, EVENING) > soon
      ? [{ name: "This evening", at: at(0, EVENING) }]
      : [],
    { name: "Tomorrow morning", at: at(1, MORNING) },
    ...toMonday > 1
      ? [{ name: "Monday morning", at: at(toMonday, MORNING) }]
      : [],
  ];
}
