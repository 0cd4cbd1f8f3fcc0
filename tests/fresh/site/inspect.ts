import { Signal } from "@preact/signals";

/** Tells values apart that JSON would confuse. */
export function inspect(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inspect)}]`;
  if (value instanceof Signal) return `Signal(${inspect(value.peek())})`;
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (value instanceof URL) return `URL(${value.href})`;
  if (value instanceof RegExp) return `RegExp(${value})`;
  if (value instanceof Set) return `Set(${inspect([...value])})`;
  if (value instanceof Map) return `Map(${inspect([...value])})`;
  if (value instanceof Uint8Array) return `Bytes(${value})`;
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (Object.is(value, -0)) return "-0";
  if (typeof value !== "object" || value === null) return String(value);
  const members = Object.entries(value);
  return `{${members.map(([key, member]) => `${key}:${inspect(member)}`)}}`;
}
