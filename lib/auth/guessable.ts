import { fold } from "@/lib/domain/text.ts";
import { COMMON_PASSWORDS } from "./common_passwords.ts";
import { COMMON_WORDS } from "./common_words.ts";

const MAX_PIECES = 3; // "sunshine" + "2024" + "!" is among the first that anybody tries
const MAX_WORD = 20;

// Fingers walk along these, in both directions.
const WALKS = [
  "01234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop[]",
  "asdfghjkl;'",
  "zxcvbnm,./",
  "qwertzuiopü",
  "azertyuiop",
  "qsdfghjklm",
  "yxcvbnm",
  "!@#$%^&*()_+",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "qweasdzxc",
  "147258369",
  "159357",
].flatMap((walk) => [walk, [...walk].reverse().join("")]).join(" ");

// "P@ssw0rd" is "password". A "1" may be an "i" or an "l".
const LEET = {
  "@": "a",
  "4": "a",
  "3": "e",
  "0": "o",
  "$": "s",
  "5": "s",
  "7": "t",
};
const READINGS = [{}, { ...LEET, "1": "i", "!": "i" }, { ...LEET, "1": "l" }];

/**
 * Whether a password is made of so few pieces (common words, what we know of the person, years,
 * rows of keys, repeated characters) that it is soon guessed. A long or a strange one never is.
 */
export function isGuessable(password: string, about: string[]): boolean {
  if (/^\d{1,10}$/.test(password)) return true; // dates and telephone numbers
  if (isCommon(fold(password))) return true;
  const text = shortestUnit(fold(password));
  const words = new Set(
    about.flatMap((name) => fold(name).split(/[^\p{L}\p{N}]+/u)),
  );
  const readings = READINGS.map((letters) => read(text, letters));
  const isPiece = (from: number, to: number) =>
    isPattern(text.slice(from, to)) ||
    readings.some((reading) => isWord(reading.slice(from, to), words));
  return fewestPieces(text.length, isPiece) <= MAX_PIECES;
}

/** How few pieces the text falls into; what is no pattern and no word counts by its characters. */
function fewestPieces(
  length: number,
  isPiece: (from: number, to: number) => boolean,
): number {
  const pieces = [0];
  for (let to = 1; to <= length; to++) {
    pieces[to] = pieces[to - 1] + 1;
    for (let from = Math.max(0, to - MAX_WORD); from < to - 1; from++) {
      if (pieces[from] + 1 < pieces[to] && isPiece(from, to)) {
        pieces[to] = pieces[from] + 1;
      }
    }
  }
  return pieces[length];
}

const isWord = (text: string, words: Set<string>) =>
  text.length > 2 && (isCommon(text) || words.has(text));

let common: Set<string> | undefined; // made for the first who chooses a password

function isCommon(text: string): boolean {
  common ??= new Set(`${COMMON_WORDS}${COMMON_PASSWORDS}`.split(/\s+/));
  return common.has(text);
}

const isPattern = (text: string) =>
  /^(.)\1+$|^(19|20)?\d\d$/u.test(text) ||
  text.length > 2 && WALKS.includes(text);

/** "abcabcabc" is no better than "abc". */
function shortestUnit(text: string): string {
  const period = (text + text).indexOf(text, 1);
  return text.slice(0, period);
}

const read = (text: string, letters: Record<string, string>) =>
  [...text].map((letter) => letters[letter] ?? letter).join("");
