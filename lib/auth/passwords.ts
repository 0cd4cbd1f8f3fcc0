import type { App } from "@/lib/app.ts";
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

const overloaded = refuse(
  "overloaded",
  "Many people are signing in. Try again in a moment.",
  { retryAfter: 2 },
);
