/** Every way in which Parley says no. A closed set: clients may switch on it. */
export type RefusalCode =
  | "invalid" // the input is malformed; `fields` says where
  | "unauthenticated"
  | "forbidden"
  | "not_found" // missing, or hidden from this person: one answer for both
  | "conflict"
  | "unconfirmed" // it does more than it seems to: asked again with `confirmed`, it is done
  | "too_large"
  | "unsupported"
  | "rate_limited"
  | "overloaded"
  | "unavailable"; // the store cannot take a write now

export interface Refusal {
  code: RefusalCode;
  message: string; // a sentence for people
  fields?: Record<string, string>; // field name → sentence
  retryAfter?: number; // seconds
}

export type Result<T> =
  | { ok: true; value: T }
  | { ok: false; refusal: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export function refuse(
  code: RefusalCode,
  message: string,
  more: Pick<Refusal, "fields" | "retryAfter"> = {},
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, message, ...more } };
}
