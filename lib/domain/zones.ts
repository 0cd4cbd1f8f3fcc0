/** Every time zone by its IANA name, as this program knows them. */
export const zones =
  (): string[] => ["UTC", ...Intl.supportedValuesOf("timeZone")];

let known: Set<string> | null = null;

export const isZone = (name: string): boolean =>
  (known ??= new Set(zones())).has(name);

/** The moment at which the clocks of a zone show what `there` is in Greenwich. */
export function momentIn(zone: string, there: number): number {
  // Clocks may have been changed since it was that time in Greenwich.
  return there - offsetAt(there - offsetAt(there, zone), zone);
}

/** How far the clocks of a zone are ahead of Greenwich, in ms. */
export function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    timeZoneName: "longOffset",
  }).formatToParts(at);
  const name = parts.find(({ type }) => type === "timeZoneName")!.value;
  const [, sign, hours, minutes] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
  if (!sign) return 0;
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === "-" ? -ms : ms;
}
