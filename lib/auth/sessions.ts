import type { App } from "@/lib/app.ts";
import { userTopic } from "@/lib/bus.ts";
import type { RefreshToken, Session, User } from "@/lib/domain/model.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import type { EndSession } from "@/lib/protocol/account_inputs.ts";
import { hashSecret, newSecret, SECRET_LENGTH } from "./secrets.ts";

const DAY_MS = 24 * 60 * 60_000;
const IDLE_MS = { browser: 30 * DAY_MS, api: 7 * DAY_MS };
const ABSOLUTE_MS = 90 * DAY_MS;
const TOUCH_MS = 60 * 60_000; // `usedAt` is written this often at most
const MAX_SESSIONS = 100; // of one person
const MAX_DEVICE = 200; // characters of a User-Agent

/** How long a browser keeps the cookie; whether it still counts is decided here. */
export const COOKIE_SECONDS = ABSOLUTE_MS / 1_000;

export interface SignedIn {
  user: User;
  session: Session;
}

/** Signs a browser in. Returns the secret for its cookie, which is stored nowhere. */
export async function openSession(
  app: App,
  user: User,
  device: string,
): Promise<Result<string>> {
  const secret = newSecret();
  const id = await hashSecret(secret);
  const session = newSession(app, user, { id, kind: "browser", device });
  return await addSession(app, user, { session }) ? ok(secret) : changed;
}

/**
 * False when the password has changed since `user` showed it. Nobody has devices without end: the
 * one unused for longest makes way.
 */
export async function addSession(
  app: App,
  user: User,
  { session, refresh }: { session: Session; refresh?: RefreshToken },
): Promise<boolean> {
  const others = await app.sessions.list(user.id);
  if (!await app.sessions.insert(session, user, refresh)) return false;
  if (others.length < MAX_SESSIONS) return true;
  others.sort((a, b) => a.usedAt - b.usedAt);
  await endSession(app, others[0]);
  return true;
}

export const changed = refuse(
  "unauthenticated",
  "Your password has just changed. Sign in again.",
);

export const newSession = (
  app: App,
  user: User,
  { id, kind, device }: Pick<Session, "id" | "kind" | "device">,
): Session => ({
  id,
  userId: user.id,
  kind,
  device: device.slice(0, MAX_DEVICE),
  createdAt: app.now(),
  usedAt: app.now(),
  lastRefresh: null,
});

/** Who shows this cookie; null when its session has ended. */
export async function findSession(
  app: App,
  secret: string,
): Promise<SignedIn | null> {
  if (secret.length !== SECRET_LENGTH) return null;
  const signedIn = await resume(app, await hashSecret(secret));
  return signedIn?.session.kind === "browser" ? signedIn : null;
}

export async function resume(
  app: App,
  id: string,
): Promise<SignedIn | null> {
  const session = await app.sessions.find(id);
  if (!session || hasExpired(session, app.now())) return null;
  const user = await app.users.find(session.userId);
  if (!user) return null;
  if (app.now() - session.usedAt > TOUCH_MS) await touch(app, session);
  return { user, session };
}

export async function listSessions(app: App, user: User): Promise<Session[]> {
  const sessions = (await app.sessions.list(user.id))
    .filter((session) => !hasExpired(session, app.now()));
  return sessions.sort((a, b) => b.usedAt - a.usedAt);
}

/** Over at the next request; its sockets hear so at once. */
export async function endSession(app: App, session: Session) {
  await app.sessions.delete(session);
  const news = { type: "revoked", sessionId: session.id } as const;
  app.bus.publish(userTopic(session.userId), news);
}

/** One of one's own devices, as the list of them names it. */
export async function endSessionById(
  app: App,
  user: User,
  { sessionId }: EndSession,
) {
  const session = await app.sessions.find(sessionId);
  if (session?.userId === user.id) await endSession(app, session);
}

export const endAllSessions = (app: App, user: User) =>
  endOtherSessions(app, user, null);

/** All but this one. */
export async function endOtherSessions(
  app: App,
  user: User,
  here: Session | null,
) {
  for (const session of await app.sessions.list(user.id)) {
    if (session.id !== here?.id) await endSession(app, session);
  }
}

const hasExpired = (session: Session, now: number) =>
  now - session.usedAt > IDLE_MS[session.kind] ||
  now - session.createdAt > ABSOLUTE_MS;

const touch = (app: App, session: Session) =>
  app.sessions.update(session, { ...session, usedAt: app.now() });
