import type { App } from "@/lib/app.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import { isBeginning } from "@/lib/domain/grams.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, type Result } from "@/lib/domain/result.ts";
import { searchable } from "@/lib/domain/searchable.ts";
import type { FindPeople, GetPeople } from "@/lib/protocol/finding_inputs.ts";
import type { PersonView } from "@/lib/protocol/views.ts";
import { INSIDE } from "@/lib/store/people/person_words.ts";
import { keys } from "@/lib/store/keys.ts";
import { peopleHere, withLastSeen, withPresence } from "./presence.ts";
import { viewPerson } from "./person_views.ts";

const MAX_FOUND = 50;
const MAX_HERE = 200; // people listed as here
const FIRST_LETTER = " "; // of any word
const AFTER_ALL = "\uffff"; // sorts after every continuation of a word

/** People with `q` in their name, at the beginning of a word first; without it, whoever comes first. */
export async function findPeople(
  app: App,
  user: User,
  { q }: FindPeople,
): Promise<Result<PersonView[]>> {
  const refusal = app.rates.take("find", user.id);
  if (refusal) return { ok: false, refusal };
  const people = await peopleCalled(app, q, MAX_FOUND);
  return ok(await withPresence(app, user.id, people));
}

/** The same, as part of something that has its own limit. */
export async function peopleCalled(
  app: App,
  name: string,
  limit: number,
): Promise<PersonView[]> {
  const word = searchable(name).trim();
  const ids = new Set(await listWords(app, word, limit));
  if (word && !isBeginning(word)) {
    for (const id of await listWords(app, INSIDE + word, limit)) ids.add(id);
  }
  const people = await app.users.list([...ids].slice(0, limit));
  return people.map((one) => viewPerson(app, one))
    .sort((a, b) => a.displayName.localeCompare(b.displayName));
}

async function listWords(
  app: App,
  word: string,
  limit: number,
): Promise<UserId[]> {
  const range = {
    start: keys.personWords(word || FIRST_LETTER),
    end: keys.personWords(word + AFTER_ALL),
  };
  const rows = await Array.fromAsync(
    app.reads.list(range, { limit: 4 * limit }),
  );
  return rows.map(({ key }) => key[2] as UserId);
}

/** Names are public to everybody who has an account; when somebody was here is not. */
export async function getPeople(
  app: App,
  user: User,
  { ids }: GetPeople,
): Promise<Result<PersonView[]>> {
  const people = (await app.users.list(ids)).map((one) => viewPerson(app, one));
  return ok(
    await Promise.all(
      people.map((person) => withLastSeen(app, user.id, person)),
    ),
  );
}

/** Who is here of those this person shares a conversation with. */
export async function listHere(app: App, user: User): Promise<PersonView[]> {
  const roomIds = [...(await app.positions.of(user.id)).keys()];
  const { userIds } = await peopleHere(app, user.id, roomIds);
  const here = await app.users.list(userIds.slice(0, MAX_HERE));
  const people = here.map((one) => viewPerson(app, one));
  const views = await withPresence(app, user.id, people);
  return views.sort((a, b) => a.displayName.localeCompare(b.displayName));
}
