import type { Context } from "fresh";
import { refuse } from "@/lib/domain/result.ts";
import type { State } from "./define.ts";
import { replyRefusal } from "./reply.ts";

type Ctx = Context<State>;

// How somebody without an account or a session gets one.
const OPEN = ["/api/auth/register", "/api/auth/login", "/api/auth/refresh"];

/** Pages: whoever is not signed in does that first, and comes back. */
export function requireUser(ctx: Ctx): Response | Promise<Response> {
  if (ctx.state.user) return ctx.next();
  const isPage = ctx.req.method === "GET" || ctx.req.method === "HEAD";
  const next = isPage ? ctx.url.pathname + ctx.url.search : "/rooms";
  return ctx.redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303);
}

export function requireUserOfApi(ctx: Ctx): Response | Promise<Response> {
  if (ctx.state.user || OPEN.includes(ctx.url.pathname)) return ctx.next();
  return replyRefusal(unauthenticated);
}

const { refusal: unauthenticated } = refuse(
  "unauthenticated",
  "Sign in first.",
);
