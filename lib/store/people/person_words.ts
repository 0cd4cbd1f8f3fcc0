import type { User } from "@/lib/domain/model.ts";
import { searchable } from "@/lib/domain/searchable.ts";
import { keys } from "@/lib/store/keys.ts";

type Named = Pick<User, "id" | "username" | "displayName">;

/** Lets a person be found by their names, and no longer by those they had `before`. */
export function writeWords(
  atomic: Deno.AtomicOperation,
  user: Named,
  before?: Named,
) {
  const words = wordsOf(user);
  const gone = before ? wordsOf(before).difference(words) : [];
  for (const word of gone) atomic.delete(keys.personWord(word, user.id));
  for (const word of words) atomic.set(keys.personWord(word, user.id), true);
}

/** Whether this person is found by this word. */
export const isFoundBy = (user: Named, word: string): boolean =>
  wordsOf(user).has(word);

/** Begins what stands inside of a word: no name has this character. */
export const INSIDE = "\u0001";

const LONGEST = 24; // characters kept of what begins inside of a word

/** The whole of either name, each word of it, and what begins inside of a word. */
function wordsOf({ username, displayName }: Named): Set<string> {
  const names = [searchable(username), searchable(displayName)];
  const words = names.flatMap((name) => name.split(/[\s._-]+/));
  const inside = words.flatMap((word) =>
    Array.from(word).map((_, i, letters) =>
      INSIDE + letters.slice(i, i + LONGEST).join("")
    ).slice(1)
  );
  return new Set([...names, ...words, ...inside].filter(Boolean));
}
