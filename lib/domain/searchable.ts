// Text as it is searched: without case, without accents, with any space as one space. Both what is
// kept and what is asked for go through here.

interface Folded {
  text: string;
  /** Where each character of `text` comes from in the original, and at last its length. */
  from: number[];
}

const ASCII = /^[\u0020-\u007e\n\t]*$/;
const SPACES = /\s\s|[\n\t]/; // but for single ones, which stay
const PIECE = /\P{M}\p{M}*|\p{M}+/gu; // a letter with its accents
// Accents, and the points of Hebrew and Arabic. Vowels of Thai or Hindi and the marks of kana are
// combining characters as well, but without them it is another word.
const ACCENTS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/g;
const INVISIBLE = /\p{DI}/gu;
const STROKED: Record<string, string> = { "ø": "o", "ł": "l", "đ": "d" };

const MAX_REMEMBERED = 5_000; // letters
const letters = new Map<string, string>();

/** The text as it is searched. */
export function searchable(text: string): string {
  if (!ASCII.test(text)) return foldWithPlaces(text).text;
  const lower = text.toLowerCase();
  return SPACES.test(lower) ? lower.replace(/\s+/g, " ") : lower;
}

/** The same, with the way back to the text as it is shown, which is `text.normalize()`. */
export function foldWithPlaces(text: string): Folded {
  let folded = "";
  const from: number[] = [];
  let at = 0;
  for (const [piece] of text.normalize().matchAll(PIECE)) {
    const letter = foldLetter(piece);
    const isMoreSpace = letter === " " && folded.endsWith(" ");
    if (!isMoreSpace) {
      folded += letter;
      for (let i = 0; i < letter.length; i++) from.push(at);
    }
    at += piece.length;
  }
  from.push(at);
  return { text: folded, from };
}

function foldLetter(piece: string): string {
  const known = letters.get(piece);
  if (known !== undefined) return known;
  if (letters.size >= MAX_REMEMBERED) letters.clear();
  const letter = fold(piece);
  letters.set(piece, letter);
  return letter;
}

function fold(piece: string): string {
  if (/^\s/.test(piece)) return " ";
  const bare = piece.normalize("NFKD").replace(ACCENTS, "")
    .replace(INVISIBLE, "");
  // By way of capitals ß becomes ss, and both letters i become one.
  const lower = bare.toUpperCase().toLowerCase().replaceAll("ς", "σ");
  return (STROKED[lower] ?? lower).normalize().replace(/\s+/g, " ");
}
