import type { UserId } from "@/lib/domain/ids.ts";
import { fold } from "@/lib/domain/text.ts";
import type { MessageView, PersonView } from "@/lib/protocol/views.ts";

/** People whose name begins like this: who spoke last comes first, the others by name. */
export function findPeople(
  people: readonly PersonView[],
  word: string,
  messages: readonly MessageView[],
): PersonView[] {
  const spoke = new Map<UserId, number>();
  for (const { by, ordinal } of messages) spoke.set(by, ordinal);
  const lastOf = ({ id }: PersonView) => spoke.get(id) ?? 0;
  const begun = fold(word);
  return people.filter((person) => begins(person, begun)).sort((a, b) =>
    lastOf(b) - lastOf(a) || a.displayName.localeCompare(b.displayName)
  );
}

const begins = ({ username, displayName }: PersonView, begun: string) =>
  [username, displayName, ...displayName.split(/\s+/)]
    .some((name) => fold(name).startsWith(begun));
