// API clients: an access token of half an hour, and a refresh token that is new with each use.
import { jwtVerify, SignJWT } from "jose";
import type { App } from "@/lib/app.ts";
import type { RefreshToken, Session, User } from "@/lib/domain/model.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import type { Refresh } from "@/lib/protocol/account_inputs.ts";
import { hashSecret, newSecret } from "./secrets.ts";
import {
  addSession,
  changed,
  endSession,
  newSession,
  resume,
  type SignedIn,
} from "./sessions.ts";

const ACCESS_SECONDS = 30 * 60;
const REFRESH_MS = 7 * 24 * 60 * 60_000;
const LEEWAY_SECONDS = 30; // clocks of several hosts
const MAX_TOKEN = 1_000; // characters
const ISSUER = "parley";
const AUDIENCE = "parley";
const TYPE = "at+jwt"; // RFC 9068
const ALGORITHM = "HS256";

export interface Tokens {
  accessToken: string;
  refreshToken: string;
  tokenType: "Bearer";
  expiresIn: number; // seconds
}

export async function issueTokens(
  app: App,
  user: User,
  device: string,
): Promise<Result<Tokens>> {
  const refreshToken = newSecret();
  const id = await hashSecret(refreshToken);
  const session = newSession(app, user, { id, kind: "api", device });
  const refresh = newRefresh(app, session, null);
  const isAdded = await addSession(app, user, { session, refresh });
  return isAdded ? ok(await tokens(app, session, refreshToken)) : changed;
}

/** Who shows this access token; null unless every part of it is ours and its session lives. */
export async function findByAccessToken(
  app: App,
  token: string,
): Promise<SignedIn | null> {
  const claims = await verify(app, token);
  const signedIn = claims && await resume(app, String(claims.sid));
  const isOurs = signedIn?.session.kind === "api" &&
    signedIn.user.id === claims?.sub;
  return isOurs ? signedIn : null;
}

/**
 * New tokens for a refresh token. It stays good until one of its successors is used, so an answer
 * that was lost signs nobody out. Anything older was copied: then the whole session ends.
 */
export async function refreshTokens(
  app: App,
  { refreshToken }: Refresh,
): Promise<Result<Tokens>> {
  const hash = await hashSecret(refreshToken);
  while (true) {
    const found = await findRefresh(app, hash);
    if (!found) return ended;
    const { token, session, user } = found;
    const refusal = app.rates.take("change", user.id);
    if (refusal) return { ok: false, refusal };
    if (!isNewest(hash, token, session)) {
      await endSession(app, session);
      return ended;
    }
    const rotated = await rotate(app, hash, session);
    if (rotated) return ok(rotated);
  }
}

async function findRefresh(app: App, hash: string) {
  const token = await app.sessions.findRefresh(hash);
  if (!token || token.expiresAt <= app.now()) return null;
  app.sessions.forget(token.sessionId); // another host may have rotated it
  const signedIn = await resume(app, token.sessionId);
  return signedIn && { token, ...signedIn };
}

const isNewest = (hash: string, { parent }: RefreshToken, session: Session) =>
  hash === session.lastRefresh || parent === session.lastRefresh;

/** Null when the session changed meanwhile. */
async function rotate(app: App, hash: string, session: Session) {
  const refreshToken = newSecret();
  const after = { ...session, lastRefresh: hash, usedAt: app.now() };
  const rotated = await app.sessions.update(session, after, {
    hash: await hashSecret(refreshToken),
    token: newRefresh(app, session, hash),
  });
  return rotated ? await tokens(app, after, refreshToken) : null;
}

const newRefresh = (
  app: App,
  { id }: Session,
  parent: string | null,
): RefreshToken => ({
  sessionId: id,
  parent,
  expiresAt: app.now() + REFRESH_MS,
});

async function tokens(
  app: App,
  { id, userId }: Session,
  refreshToken: string,
): Promise<Tokens> {
  const now = Math.floor(app.now() / 1_000);
  const accessToken = await new SignJWT({ sid: id })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(userId)
    .setJti(crypto.randomUUID())
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + ACCESS_SECONDS)
    .sign(app.secrets.jwt);
  const expiresIn = ACCESS_SECONDS;
  return { accessToken, refreshToken, tokenType: "Bearer", expiresIn };
}

async function verify(app: App, token: string) {
  if (token.length > MAX_TOKEN) return null;
  try {
    const { payload } = await jwtVerify(token, app.secrets.jwt, {
      algorithms: [ALGORITHM],
      typ: TYPE,
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ["exp", "nbf", "sub", "sid", "jti"],
      clockTolerance: LEEWAY_SECONDS,
      currentDate: new Date(app.now()),
    });
    return payload;
  } catch {
    return null; // whatever is wrong with it, it is not a token of ours
  }
}

const ended = refuse(
  "unauthenticated",
  "This session has ended. Sign in again.",
);
