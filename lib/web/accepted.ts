import { HttpError } from "fresh";
import type { Refusal, Result } from "@/lib/domain/result.ts";
import { statusOf } from "./reply.ts";

/** The value, or the ordinary error page with the refusal's status and sentence. */
export function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RefusedError(result.refusal);
}

/** For where there is no form to go back to: the error page, or JSON, says what was refused. */
export class RefusedError extends HttpError {
  constructor(readonly refusal: Refusal) {
    super(statusOf(refusal), refusal.message);
  }
}
