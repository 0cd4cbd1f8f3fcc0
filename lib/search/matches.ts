import { beginsWord, isBeginning } from "@/lib/domain/grams.ts";

/** Where a word is in a searchable text, from `from` on; -1 if nowhere. */
export function findWord(text: string, word: string, from = 0): number {
  const isAnywhere = !isBeginning(word);
  let at = text.indexOf(word, from);
  while (at !== -1 && !isAnywhere && !beginsWord(text, at)) {
    at = text.indexOf(word, at + 1);
  }
  return at;
}

export const hasWord = (text: string, word: string): boolean =>
  findWord(text, word) !== -1;
