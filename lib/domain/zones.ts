/** Every time zone by its IANA name, as this program knows them. */
export const zones =
  (): string[] => ["UTC", ...Intl.supportedValuesOf("timeZone")];

let known: Set<string> | null = null;

export const isZone = (name: string): boolean =>
  (known ??= new Set(zones())).has(name);
