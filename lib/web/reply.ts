import { page } from "fresh";
import type { Refusal, RefusalCode, Result } from "@/lib/domain/result.ts";

const STATUS: Record<RefusalCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  unconfirmed: 409,
  too_large: 413,
  unsupported: 415,
  rate_limited: 429,
  overloaded: 503,
  unavailable: 503,
};

export const statusOf = ({ code }: Refusal): number => STATUS[code];

/** JSON: the value, or `{ error: { code, message, fields? } }` with the code's status. */
export function reply<T>(result: Result<T>, status = 200): Response {
  if (result.ok) return Response.json(result.value, { status });
  return replyRefusal(result.refusal);
}

export function replyRefusal(
  refusal: Refusal,
  status = statusOf(refusal),
): Response {
  const { retryAfter: _, ...error } = refusal;
  const headers = headersOf(refusal);
  if (status === 401) headers.set("www-authenticate", "Bearer");
  return Response.json({ error }, { status, headers });
}

/** The page of a refused form: what was typed is still there, and beside it what is wrong. */
export const refusedPage = <T extends { refusal?: Refusal }>(
  data: T & { refusal: Refusal },
) =>
  page<T>(data, {
    status: statusOf(data.refusal),
    headers: headersOf(data.refusal),
  });

export const headersOf = ({ retryAfter }: Refusal): Headers =>
  new Headers(retryAfter ? { "retry-after": String(retryAfter) } : {});
