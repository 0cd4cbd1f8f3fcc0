import type { User } from "@/lib/domain/model.ts";
import { fold } from "@/lib/domain/text.ts";
import { keys } from "./keys.ts";

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

/** The whole of either name, and each word of it. */
function wordsOf({ username, displayName }: Named): Set<string> {
  const names = [fold(username), fold(displayName)];
  const words = names.flatMap((name) => name.split(/[\s._-]+/));
  return new Set([...names, ...words].filter(Boolean));
}
