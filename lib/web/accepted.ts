import { HttpError } from "fresh";
import type { Result } from "@/lib/domain/result.ts";
import { statusOf } from "./reply.ts";

/** The value, or the ordinary error page with the refusal's status and sentence. */
export function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new HttpError(statusOf(result.refusal), result.refusal.message);
}
