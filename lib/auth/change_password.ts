import type { App } from "@/lib/app.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import type { ChangePassword } from "@/lib/protocol/account_inputs.ts";
import { keys } from "@/lib/store/keys.ts";
import { refuseGuessable } from "./accounts.ts";
import { hashPassword, storePassword, verifyPassword } from "./passwords.ts";
import { endAllSessions } from "./sessions.ts";

/** Whoever knew the old password is out: every session ends, this one too. */
export async function changePassword(
  app: App,
  user: User,
  { current, password }: ChangePassword,
): Promise<Result<User>> {
  const retryAfter = app.attempts.begin(`change ${user.id}`);
  if (retryAfter > 0) return tooMany(retryAfter);
  const row = await app.kv.get<User>(keys.user(user.id));
  if (!row.value) return refuse("conflict", "This account no longer exists.");
  const verified = await verifyPassword(app, current, row.value.passwordHash);
  if (!verified.ok) return verified;
  if (!verified.value) return wrong;
  app.attempts.succeed(`change ${user.id}`);

  const guessable = refuseGuessable({ ...user, password });
  if (guessable) return guessable;
  const hash = await hashPassword(app, password);
  if (!hash.ok) return hash;
  const changed = await storePassword(app, row, hash.value);
  if (!changed) {
    return refuse("conflict", "Your account has just changed. Try again.");
  }

  await endAllSessions(app, user);
  return ok(changed);
}

const WRONG = "This is not your password.";
const wrong = refuse("forbidden", WRONG, { fields: { current: WRONG } });

const tooMany = (retryAfter: number) =>
  refuse("rate_limited", `Too many attempts. Try again in ${retryAfter} s.`, {
    retryAfter,
  });
