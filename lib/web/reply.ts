import type { Refusal, RefusalCode, Result } from "@/lib/domain/result.ts";

const STATUS: Record<RefusalCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
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
  const { retryAfter, ...error } = result.refusal;
  return Response.json({ error }, {
    status: statusOf(result.refusal),
    headers: retryAfter ? { "retry-after": String(retryAfter) } : {},
  });
}
