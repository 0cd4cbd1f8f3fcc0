import { expect } from "expect";
import { dayLabel, type Reader, toMoment } from "@/components/ui/moments.ts";

const at = (time: string) => Date.parse(time);
const reader = (now: string, zone = "UTC"): Reader => ({
  zone,
  language: "en-GB",
  now: at(now),
});

Deno.test("a moment is said as shortly as its distance allows", () => {
  const now = reader("2026-11-21T14:30:00Z");
  const short = (time: string) => toMoment(at(time), now).short;

  expect(short("2026-11-21T14:02:10Z")).toBe("14:02");
  expect(short("2026-11-20T23:59:00Z")).toBe("Yesterday 23:59");
  expect(short("2026-11-17T09:05:00Z")).toBe("Tue 09:05");
  expect(short("2026-11-03T09:05:00Z")).toBe("3 Nov, 09:05");
});

Deno.test("days are those of the reader's zone", () => {
  const evening = at("2026-11-20T20:30:00Z");

  expect(dayLabel(evening, reader("2026-11-21T10:00:00Z"))).toBe("Yesterday");
  expect(dayLabel(evening, reader("2026-11-21T10:00:00Z", "Asia/Tokyo"))).toBe(
    "Today",
  );
  expect(toMoment(evening, reader("2026-11-21T10:00:00Z", "Asia/Tokyo")).clock)
    .toBe("05:30");
});

Deno.test("what was said today is said of yesterday once midnight has passed", () => {
  const time = at("2026-11-21T23:59:00Z");

  expect(toMoment(time, reader("2026-11-21T23:59:30Z")).short).toBe("23:59");
  expect(toMoment(time, reader("2026-11-22T00:00:30Z")).short).toBe(
    "Yesterday 23:59",
  );
});

Deno.test("a machine reads the same moment", () => {
  const moment = toMoment(
    at("2026-11-21T14:02:10Z"),
    reader("2026-11-21T14:30:00Z"),
  );

  expect(at(moment.iso)).toBe(at("2026-11-21T14:02:00Z"));
});
