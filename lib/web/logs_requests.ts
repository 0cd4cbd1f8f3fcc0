import { type Context, HttpError } from "fresh";
import { logger } from "@/lib/logging.ts";
import type { State } from "./define.ts";

const log = logger("web");

/** A request has one name in the answer, in the log and on the error page. */
export async function logsRequests(ctx: Context<State>): Promise<Response> {
  const requestId = crypto.randomUUID();
  ctx.state.requestId = requestId;
  const started = performance.now();

  const response = await ctx.next();
  const { error, req: { method }, url: { pathname } } = ctx;
  const line = {
    requestId,
    method,
    path: pathname, // not the query: it may hold what people search for
    status: response.status,
    ms: Math.round(performance.now() - started),
  };
  if (error && !(error instanceof HttpError && error.status < 500)) {
    log.error("{method} {path} failed: {error}", { ...line, error });
    ctx.error = null; // said once
  } else {
    log.debug("{method} {path} {status}", line);
  }
  if (response.status !== 101) response.headers.set("x-request-id", requestId);
  return response;
}
