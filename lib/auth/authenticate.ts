import { parseCookie } from "cookie";
import type { App } from "@/lib/app.ts";
import { findSession, type SignedIn } from "./sessions.ts";
import { findByAccessToken } from "./tokens.ts";

/** Who asks, by the bearer token they show, else by their cookie. */
export async function authenticate(
  app: App,
  { headers }: Request,
): Promise<SignedIn | null> {
  const token = bearerToken(headers);
  if (token !== null) return await findByAccessToken(app, token);
  const secret = readCookie(headers, cookieName(app, "session"));
  return secret ? await findSession(app, secret) : null;
}

/**
 * A browser never adds one by itself, so who shows it means it. An API client's socket carries it
 * as the subprotocol `bearer.<token>` beside `parley.v1`, since a URL ends up in logs.
 */
export function bearerToken(headers: Headers): string | null {
  const header = headers.get("authorization");
  if (header !== null) return header.replace(/^bearer +/i, "");
  const offered = headers.get("sec-websocket-protocol")?.split(/\s*,\s*/) ?? [];
  const bearer = offered.find((name) => name.startsWith("bearer."));
  return bearer?.slice("bearer.".length) ?? null;
}

/** `__Host-` keeps sibling domains from planting it; plain http could not keep a secure one. */
export const cookieName = (app: App, name: string): string =>
  isSecure(app) ? `__Host-parley_${name}` : `parley_${name}`;

export const isSecure = ({ config }: App): boolean =>
  config.url?.protocol === "https:";

export const readCookie = (headers: Headers, name: string): string | null =>
  parseCookie(headers.get("cookie") ?? "")[name] ?? null;
