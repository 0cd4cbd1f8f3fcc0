import type { App } from "@/lib/app.ts";
import { landInGeneral } from "@/lib/chat/general.ts";
import { newId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import { fold } from "@/lib/domain/text.ts";
import type { Register } from "@/lib/protocol/account_inputs.ts";
import { keys } from "@/lib/store/keys.ts";
import { writeWords } from "@/lib/store/people/person_words.ts";
import { isGuessable } from "./guessable.ts";
import { hashPassword } from "./passwords.ts";

/** A new account, in #general. The first one owns the instance. */
export async function register(
  app: App,
  input: Register,
  address: string,
): Promise<Result<User>> {
  const refusal = app.rates.take("register", address);
  if (refusal) return { ok: false, refusal };
  const refused = refuseGuessable(input) ?? await findTaken(app, input);
  if (refused) return refused; // hashing would be in vain

  const passwordHash = await hashPassword(app, input.password);
  if (!passwordHash.ok) return passwordHash;
  const created = await insertUser(app, input, passwordHash.value);
  if (created.ok) await landInGeneral(app, created.value);
  return created;
}

export function refuseGuessable(
  { username, displayName, email, password }: Register,
) {
  if (!isGuessable(password, [username, displayName, email])) return null;
  const message = "This password is easy to guess. Choose a longer one.";
  return refuse("invalid", message, { fields: { password: message } });
}

/** One atomic decides who gets a name, an address, and the instance. */
async function insertUser(
  app: App,
  input: Register,
  passwordHash: string,
): Promise<Result<User>> {
  const id = newId();
  while (true) {
    const owner = await app.kv.get(keys.owner());
    const role = owner.value ? "member" : "owner";
    const user = newUser(app, input, { id, passwordHash, role });
    const atomic = app.kv.atomic().check(owner);
    if (role === "owner") atomic.set(owner.key, id);
    writeUser(atomic, user);
    if ((await atomic.commit()).ok) return ok(user);

    // A service that lost its first answer says no to its own success.
    const stored = await app.users.find(id);
    if (stored) return ok(stored);
    const taken = await findTaken(app, input);
    if (taken) return taken; // else somebody became the owner meanwhile
  }
}

function writeUser(atomic: Deno.AtomicOperation, user: User) {
  const username = keys.username(fold(user.username));
  const email = keys.email(fold(user.email));
  atomic
    .check({ key: username, versionstamp: null })
    .check({ key: email, versionstamp: null })
    .set(username, user.id)
    .set(email, user.id)
    .set(keys.user(user.id), user);
  writeWords(atomic, user);
}

async function findTaken(app: App, { username, email }: Register) {
  const [byName, byEmail] = await app.kv.getMany([
    keys.username(fold(username)),
    keys.email(fold(email)),
  ]);
  const fields: Record<string, string> = {};
  if (byName.value) fields.username = "This user name is taken.";
  if (byEmail.value) fields.email = "There is an account with this address.";
  const [first] = Object.values(fields);
  return first ? refuse("conflict", first, { fields }) : null;
}

const newUser = (
  app: App,
  { username, displayName, email }: Register,
  more: Pick<User, "id" | "passwordHash" | "role">,
): User => ({
  username,
  displayName: displayName || username,
  email,
  createdAt: app.now(),
  ...more,
});
