// Times in the words, the zone and the language of the reader. Formats are made once a zone and
// language, and words once a minute: a page names fifty times.
import type { Moment } from "@/components/views.ts";

export interface Reader {
  zone: string; // IANA name
  language: string; // BCP 47
  now: number;
}

type Words = Moment & { day: string };

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** To the minute, which is all that is shown. */
export const toMoment = (at: number, reader: Reader): Moment =>
  wordsOf(at, reader);

/** The same for all moments of one day of the reader's calendar. */
export const dayOf = (at: number, reader: Reader): string =>
  wordsOf(at, reader).day;

/** "Today", "Yesterday", "Monday, 3 November" */
export function dayLabel(at: number, reader: Reader): string {
  const day = dayOf(at, reader);
  if (day === dayOf(reader.now, reader)) return "Today";
  if (day === dayOf(reader.now - DAY_MS, reader)) return "Yesterday";
  return formatsOf(reader.zone, reader.language).heading.format(at);
}

function wordsOf(at: number, { zone, language, now }: Reader): Words {
  const formats = formatsOf(zone, language, Math.floor(now / MINUTE_MS));
  const minute = Math.floor(at / MINUTE_MS);
  let words = formats.said.get(minute);
  if (!words) formats.said.set(minute, words = say(at, now, formats));
  return words;
}

function say(
  at: number,
  now: number,
  { day, clock, weekday, date, full }: Formats,
): Words {
  const time = clock.format(at);
  const that = day.format(at);
  const lead = that === day.format(now)
    ? ""
    : that === day.format(now - DAY_MS)
    ? "Yesterday "
    : that === day.format(now + DAY_MS)
    ? "Tomorrow "
    : Math.abs(now - at) < 6 * DAY_MS
    ? `${weekday.format(at)} `
    : `${date.format(at)}, `;
  return Object.freeze({
    iso: `${new Date(at).toISOString().slice(0, 16)}Z`,
    day: that,
    clock: time,
    short: lead + time,
    full: full.format(at),
  });
}

type Formats = ReturnType<typeof makeFormats>;
const known = new Map<string, Formats>();

// What is said of a moment depends on today: each minute begins afresh.
function formatsOf(zone: string, language: string, minute?: number): Formats {
  const key = `${language} ${zone}`;
  let formats = known.get(key);
  if (!formats) known.set(key, formats = makeFormats(zone, language));
  if (minute !== undefined && minute !== formats.minute) {
    formats.minute = minute;
    formats.said.clear();
  }
  return formats;
}

function makeFormats(timeZone: string, language: string) {
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone, ...options });
  return {
    clock: make({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    weekday: make({ weekday: "short" }),
    date: make({ day: "numeric", month: "short" }),
    full: make({ dateStyle: "full", timeStyle: "short" }),
    day: make({ year: "numeric", month: "2-digit", day: "2-digit" }),
    heading: make({ weekday: "long", day: "numeric", month: "long" }),
    minute: -1,
    said: new Map<number, Words>(),
  };
}
