import type { App } from "@/lib/app.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import { fold } from "@/lib/domain/text.ts";
import type { SignIn } from "@/lib/protocol/account_inputs.ts";
import { keys } from "@/lib/store/keys.ts";
import { isOutdated } from "./argon2.ts";
import { knownDevice } from "./known_device.ts";
import { hashPassword, storePassword, verifyPassword } from "./passwords.ts";

export interface Client {
  address: string;
  mark?: string | null; // of a device on which this person signed in before
}

/**
 * Who knows the password. The answer, and the work it takes, are the same whether it is the name or
 * the password that is wrong.
 */
export async function signIn(
  app: App,
  { login, password }: SignIn,
  { address, mark }: Client,
): Promise<Result<User>> {
  const user = await findByLogin(app, login);
  const device = user && mark ? await knownDevice(app, user.id, mark) : null;
  // By what was typed: one count for a name and its address would tell whose address it is.
  const account = `${fold(login)} ${device ?? ""}`;
  const refusal = beginGuess(app, account, address);
  if (refusal) return refusal;

  const stored = user?.passwordHash ?? null;
  const verified = await verifyPassword(app, password, stored);
  if (!verified.ok) return verified;
  if (!user || !verified.value) return wrong;

  app.attempts.succeed(account);
  app.rates.giveBack("sign_in_failure", address);
  const isWeak = isOutdated(user.passwordHash);
  return ok(isWeak ? await rehash(app, user, password) : user);
}

/** Names hold no "@", so a login is either a name or an address. */
async function findByLogin(app: App, login: string): Promise<User | null> {
  const folded = fold(login);
  const key = login.includes("@") ? keys.email(folded) : keys.username(folded);
  const { value: id } = await app.kv.get<UserId>(key);
  // Not from memory: another host may have changed the password.
  return id ? (await app.kv.get<User>(keys.user(id))).value : null;
}

/** Counted as failed before it is judged; a success is taken off the count. */
function beginGuess(app: App, account: string, address: string) {
  const refusal = app.rates.take("sign_in_failure", address);
  if (refusal) return { ok: false, refusal } as const;
  const retryAfter = app.attempts.begin(account);
  if (retryAfter === 0) return null;
  const message =
    `Too many attempts at this account. Try again in ${retryAfter} s.`;
  return refuse("rate_limited", message, { retryAfter });
}

const wrong = refuse(
  "unauthenticated",
  "This user name or password is not right.",
);

/** What protects a password has become stronger since it was stored. */
async function rehash(app: App, user: User, password: string): Promise<User> {
  const hash = await hashPassword(app, password);
  if (!hash.ok) return user; // next time
  const row = await app.kv.get<User>(keys.user(user.id));
  if (!row.value || row.value.passwordHash !== user.passwordHash) return user;
  return await storePassword(app, row, hash.value) ?? user;
}
