import { searchable } from "@/lib/domain/searchable.ts";

const WORD = /[\s._-]/;

/** How well a name answers to what was typed: 0 not at all, more is better. */
export function likeness(name: string, typed: string): number {
  const text = searchable(name);
  const wanted = searchable(typed).trim();
  if (!wanted) return 1;
  const at = text.indexOf(wanted);
  if (at === 0) return text.length === wanted.length ? 6 : 5;
  if (at > 0) return WORD.test(text[at - 1]) ? 4 : 3;
  return hasInOrder(text, wanted) ? 2 : 0;
}

function hasInOrder(text: string, wanted: string): boolean {
  let at = 0;
  for (const character of wanted) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

interface Named {
  name: string;
  alias?: string; // another name, which is as good
}

/** The best first; of equally good ones in the order they were in. */
export function choose<T extends Named>(
  all: readonly T[],
  typed: string,
  most: number,
): T[] {
  const likenessOf = ({ name, alias = "" }: T) =>
    Math.max(likeness(name, typed), likeness(alias, typed));
  return all.map((one) => ({ one, likeness: likenessOf(one) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most).map(({ one }) => one);
}
