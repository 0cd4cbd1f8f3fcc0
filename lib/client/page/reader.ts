import { type Signal, signal } from "@preact/signals";

const MINUTE_MS = 60_000;

/** In whose zone and words times are written, and what day it is. */
export interface Reader {
  zone: string;
  language: string;
  now: number;
}

let reader: Signal<Reader> | null = null;

/** As the server wrote it at first; then in the browser's own zone, and true after midnight. */
export function readerOn(page: Reader): Reader {
  if (typeof document === "undefined") return page;
  return (reader ??= follow(signal(page))).value;
}

/** The same, at this moment. */
export const readerNow = (): Reader => ({
  ...reader!.peek(),
  now: Date.now(),
});

function follow(reader: Signal<Reader>): Signal<Reader> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const update = () => {
    const now = Date.now();
    const { zone, now: before } = reader.peek();
    if (zone === timeZone && dayOf(now) === dayOf(before)) return;
    reader.value = { ...reader.peek(), zone: timeZone, now };
  };
  setTimeout(update); // when the page is as the server wrote it
  setInterval(update, MINUTE_MS);
  return reader;
}

const dayOf = (at: number) => new Date(at).toDateString();
