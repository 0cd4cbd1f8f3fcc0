import { toLineWithAddresses, toPlainLine } from "@/lib/domain/markup/plain.ts";
import { foldWithPlaces } from "@/lib/domain/searchable.ts";
import type { Excerpt } from "@/lib/protocol/search_views.ts";
import { findWord } from "./matches.ts";

const BEFORE = 80; // characters shown before the first match
const LONGEST = 280; // characters shown at all

type Stretch = [start: number, end: number];

/** The part of a message, as it is read, around what was found in it, and what was found. */
export function excerpt(body: string, words: string[]): Excerpt {
  let shown = toPlainLine(body).normalize();
  let found = stretches(shown, words);
  if (found.length === 0) {
    shown = toLineWithAddresses(body).normalize();
    found = stretches(shown, words);
  }
  const start = cutBefore(shown, found[0]?.[0] ?? 0);
  const end = Math.min(shown.length, start + LONGEST);
  const parts: Excerpt = [];
  let at = start;
  for (const [from, to] of found) {
    if (to > end) break;
    parts.push([shown.slice(at, from), false], [shown.slice(from, to), true]);
    at = to;
  }
  parts.push([shown.slice(at, wholeUpTo(shown, end)), false]);
  if (start > 0) parts.unshift(["…", false]);
  if (end < shown.length) parts.push(["…", false]);
  return parts.filter(([text]) => text !== "");
}

/** What was looked for, as a message spells it: a pattern with one group; undefined: it is not there. */
export function patternIn(body: string, words: string[]): string | undefined {
  const shown = toPlainLine(body).normalize();
  const found = stretches(shown, words).map(([from, to]) =>
    shown.slice(from, to)
  );
  if (found.length === 0) return undefined;
  const longestFirst = [...new Set(found)].sort((a, b) => b.length - a.length);
  return `(${longestFirst.map(patternOf).join("|")})`;
}

/** What is short is found at the beginning of a word alone. */
const patternOf = (text: string) =>
  (/^\w{1,2}$/.test(text) ? "\\b" : "") +
  text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** Every place of every word, in order, those that touch joined. */
function stretches(text: string, words: string[]): Stretch[] {
  const folded = foldWithPlaces(text);
  const found: Stretch[] = [];
  for (const word of words) {
    let at = findWord(folded.text, word);
    while (at !== -1) {
      found.push(shownAt(folded.from, at, at + word.length));
      at = findWord(folded.text, word, at + word.length);
    }
  }
  const joined: Stretch[] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Of a letter that stands for two, both are shown even if one was found. */
function shownAt(from: number[], start: number, end: number): Stretch {
  let last = end;
  while (from[last] === from[end - 1]) last++;
  return [from[start], from[last]];
}

/** At a space, so that no word is cut. */
function cutBefore(text: string, first: number): number {
  if (first <= BEFORE) return 0;
  const space = text.indexOf(" ", first - BEFORE);
  return space !== -1 && space < first
    ? space + 1
    : wholeUpTo(text, first - BEFORE);
}

/** Never between the halves of a character. */
const wholeUpTo = (text: string, at: number) =>
  /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at - 1 : at;
