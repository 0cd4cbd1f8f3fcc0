import type { User } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";
import { isFoundBy, writeWords } from "@/lib/store/people/person_words.ts";

const STRETCH = 5; // people; each has up to 150 words, and a commit takes 1,000 rows

/** A stretch of a migration: whoever has an account is found by their names. */
export async function addWords(
  kv: Deno.Kv,
  cursor: string | null,
  atomic: Deno.AtomicOperation,
): Promise<string | null> {
  const users = kv.list<User>({ prefix: keys.users() }, {
    limit: STRETCH,
    ...cursor && { cursor },
  });
  let count = 0;
  for await (const { value } of users) {
    writeWords(atomic, value);
    count++;
  }
  return count === STRETCH ? users.cursor : null;
}

/** Writes anew by which words people are found, and none stays that is nobody's. */
export async function rebuildPeople(kv: Deno.Kv, signal: AbortSignal) {
  for await (const user of kv.list<User>({ prefix: keys.users() })) {
    if (signal.aborted) return;
    const atomic = kv.atomic().check(user); // who is renamed meanwhile writes their own
    writeWords(atomic, user.value);
    await atomic.commit();
  }
  for await (const { key } of kv.list({ prefix: keys.allPersonWords() })) {
    if (signal.aborted) return;
    const [, word, id] = key as [string, string, string];
    const user = await kv.get<User>(keys.user(id));
    if (user.value && isFoundBy(user.value, word)) continue;
    await kv.atomic().check(user).delete(key).commit();
  }
}
