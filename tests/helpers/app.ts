import { uuidv7 } from "uuidv7";
import { type App, openApp } from "@/lib/app.ts";
import { openSession } from "@/lib/auth/sessions.ts";
import { landInGeneral } from "@/lib/chat/general.ts";
import { createRoom } from "@/lib/chat/rooms.ts";
import { type Config, defaults } from "@/lib/config.ts";
import { newId, type RoomId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import type { Result } from "@/lib/domain/result.ts";
import { RATES } from "@/lib/rates.ts";
import { keys } from "@/lib/store/keys.ts";
import { writeWords } from "@/lib/store/people/person_words.ts";

const freely = Object.fromEntries(
  Object.keys(RATES).map((name) => [name, { burst: 1e9, perMinute: 1e9 }]),
) as typeof RATES;

export type TestApp = App & AsyncDisposable;

/** A real application on a real store: in memory, or in `dataDir` where durability is the subject. */
export async function openTestApp(
  dataDir: string | null = null,
  { now, ...config }: Partial<Config> & { now?(): number } = {},
): Promise<TestApp> {
  const app = await openApp(
    { ...defaults, dataDir, rates: freely, ...config },
    now,
  );
  return Object.assign(app, { [Symbol.asyncDispose]: () => app.close() });
}

/** Somebody with an account, without the cost of a password. */
export async function addPerson(app: App, name: string): Promise<User> {
  const user: User = {
    id: newId(),
    username: name,
    displayName: name[0].toUpperCase() + name.slice(1),
    email: `${name}@example.test`,
    passwordHash: "",
    role: "member",
    createdAt: app.now(),
  };
  const atomic = app.kv.atomic()
    .set(keys.user(user.id), user)
    .set(keys.username(name), user.id);
  writeWords(atomic, user);
  await atomic.commit();
  await landInGeneral(app, user);
  return user;
}

/** Several, one after the other. */
export const addPeople = async <const Names extends readonly string[]>(
  app: App,
  ...names: Names
): Promise<{ -readonly [Name in keyof Names]: User }> =>
  await Array.fromAsync(names, (name) => addPerson(app, name)) as never;

/** Signed in without having to show a password: the secret of the cookie. */
export const signInAs = async (app: App, user: User, device = "") =>
  value(await openSession(app, user, device));

export async function addRoom(
  app: App,
  owner: User,
  ...members: User[]
): Promise<RoomId> {
  const name = `room ${newId()}`;
  const room = value(
    await createRoom(app, owner, { name, topic: "", kind: "private" }),
  );
  for (const { id } of members) {
    value(
      await app.journal.append(room.id, {
        type: "add",
        by: owner.id,
        userId: id,
      }),
    );
  }
  return room.id;
}

export const post = (user: User, body: string, ref = uuidv7()) =>
  ({ type: "post", by: user.id, ref, body }) as const;

/** What was accepted; a refusal here is a failed test. */
export function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${result.refusal.code}: ${result.refusal.message}`);
}

export function refusalCode(result: Result<unknown>): string | null {
  return result.ok ? null : result.refusal.code;
}
