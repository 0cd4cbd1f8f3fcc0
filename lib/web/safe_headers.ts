import type { Context } from "fresh";
import { isSecure } from "@/lib/auth/authenticate.ts";
import type { State } from "./define.ts";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

/** For what stands in a frame of our own pages. */
export const FRAMED = {
  "content-security-policy": POLICY.replace(
    "frame-ancestors 'none'",
    "frame-ancestors 'self'",
  ),
};

const ALWAYS = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin", // with `no-referrer` browsers post `Origin: null`
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()",
};

/** On every answer, error pages and files included. What an answer says itself stays. */
export async function addsSafeHeaders(ctx: Context<State>): Promise<Response> {
  const response = await ctx.next();
  if (response.status === 101) return response; // a socket: nobody reads them
  const { headers } = response;
  for (const [name, value] of Object.entries(ALWAYS)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  if (ctx.state.app && isSecure(ctx.state.app)) {
    headers.set("strict-transport-security", `max-age=${YEAR_SECONDS}`);
  }
  if (!headers.has("cache-control")) { // a page is its reader's alone
    headers.set("cache-control", "no-store");
    headers.append("vary", "Cookie");
  }
  return response;
}
