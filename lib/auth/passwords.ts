import type { App } from "@/lib/app.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import * as argon2 from "./argon2.ts";

export async function hashPassword(
  app: App,
  password: string,
): Promise<Result<string>> {
  const hash = await app.hashing.run(() => argon2.hash(password));
  return hash === null ? overloaded : ok(hash);
}

/** Without a stored hash it takes as long as with one, and the answer is no. */
export async function verifyPassword(
  app: App,
  password: string,
  stored: string | null,
): Promise<Result<boolean>> {
  const verified = await app.hashing.run(() =>
    argon2.verify(password, stored ?? argon2.DUMMY)
  );
  return verified === null ? overloaded : ok(verified);
}

/** Who they are from now on; null when somebody else changed the account meanwhile. */
export async function storePassword(
  app: App,
  row: Deno.KvEntry<User>,
  passwordHash: string,
): Promise<User | null> {
  const { key, value } = row;
  const changed = { ...value, passwordHash };
  const { ok: isStored } = await app.kv.atomic().check(row).set(key, changed)
    .commit();
  app.users.forget(value.id);
  if (isStored) return changed;
  // A service that lost its first answer says no to its own success.
  const stored = (await app.kv.get<User>(key)).value;
  return stored?.passwordHash === passwordHash ? stored : null;
}

const overloaded = refuse(
  "overloaded",
  "Many people are signing in. Try again in a moment.",
  { retryAfter: 2 },
);
