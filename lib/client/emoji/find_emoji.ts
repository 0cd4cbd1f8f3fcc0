import type { EmojiGroup, EmojiRow } from "@/lib/domain/emoji_set.ts";

/** The emoji that somebody means by a few letters, best first. */
export function findEmoji(
  groups: readonly EmojiGroup[],
  typed: string,
  limit: number,
): EmojiRow[] {
  const words = typed.toLowerCase().replaceAll("_", " ").split(" ")
    .filter(Boolean);
  if (words.length === 0) return [];
  return groups.flatMap(({ rows }) => rows)
    .map((row) => ({ row, rank: rankOf(row, typed.toLowerCase(), words) }))
    .filter(({ rank }) => rank < NEVER)
    .sort((a, b) => a.rank - b.rank) // stable: what is alike stays in the usual order
    .slice(0, limit)
    .map(({ row }) => row);
}

const NEVER = 4;

function rankOf(row: EmojiRow, typed: string, words: string[]): number {
  const [emoji, name, shortcodes, keywords] = row;
  const codes = shortcodes.split(" ");
  if (emoji === typed || codes.includes(typed)) return 0;
  if (codes.some((code) => code.startsWith(typed))) return 1;
  if (haveAll(wordsOf(`${name} ${shortcodes}`), words)) return 2;
  if (haveAll(wordsOf(`${name} ${shortcodes} ${keywords}`), words)) return 3;
  return NEVER;
}

const wordsOf = (text: string) => text.toLowerCase().split(/[ _:-]+/);

const haveAll = (known: string[], words: string[]) =>
  words.every((word) => known.some((one) => one.startsWith(word)));
