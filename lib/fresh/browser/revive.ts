import { signal } from "@preact/signals";

type Json = Record<string, unknown>;

/** Turns what `serialize.ts` wrote back into values; `makeSlot` says what stands for JSX. */
export function reviver(makeSlot: (id: number) => unknown) {
  const signals: unknown[] = [];

  const kinds: Record<string, (...parts: never[]) => unknown> = {
    undefined: () => undefined,
    number: Number,
    bigint: BigInt,
    date: (time: number | null) => new Date(time ?? NaN),
    url: (href: string) => new URL(href),
    regexp: (source: string, flags: string) => new RegExp(source, flags),
    set: (values: unknown[]) => new Set(revive(values) as unknown[]),
    map: (entries: unknown[]) =>
      new Map(revive(entries) as [unknown, unknown][]),
    bytes: (base64: string) =>
      Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
    object: reviveMembers,
    slot: makeSlot,
    signal(id: number, ...value: unknown[]) {
      if (value.length) {
        const made = signals[id] = signal<unknown>();
        made.value = revive(value[0]); // after it is known: it may hold itself
      }
      return signals[id];
    },
  };

  function reviveMembers(value: Json) {
    for (const key of Object.keys(value)) value[key] = revive(value[key]);
    return value;
  }

  function revive(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (!("$" in value)) return reviveMembers(value as Json);
    const [kind, ...parts] = value.$ as [string, ...never[]];
    return kinds[kind](...parts);
  }

  return revive;
}
