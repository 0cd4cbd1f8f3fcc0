import { momentIn, offsetAt } from "@/lib/domain/zones.ts";

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const DAY_MS = 24 * 60 * 60_000;

export interface Span {
  start: number; // ms
  end: number; // ms; the first moment after it
}

/** A day, month or year of the reader's calendar; null if it is none. */
export function readSpan(
  text: string,
  { zone, now }: { zone: string; now: number },
): Span | null {
  const word = text.toLowerCase();
  if (word === "today") return dayAt(now, zone);
  if (word === "yesterday") return dayAt(now - DAY_MS, zone);

  const [whole, year, month, day] = DATE.exec(text) ?? [];
  if (!whole || Number(month ?? 1) > 12 || Number(day ?? 1) > 31) return null;
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const end = day ? [y, m, d + 1] : month ? [y, m + 1, 1] : [y + 1, 0, 1];
  return {
    start: midnight([y, m, d], zone),
    end: midnight(end, zone),
  };
}

function dayAt(at: number, zone: string): Span {
  const there = new Date(at + offsetAt(at, zone));
  const [y, m, d] = [
    there.getUTCFullYear(),
    there.getUTCMonth(),
    there.getUTCDate(),
  ];
  return {
    start: midnight([y, m, d], zone),
    end: midnight([y, m, d + 1], zone),
  };
}

/** When a day begins there. */
const midnight = ([year, month, day]: number[], zone: string) =>
  momentIn(zone, Date.UTC(year, month, day));
