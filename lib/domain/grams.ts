// What an index knows of a text: the short runs of characters in it, as numbers. A text that holds
// a word holds the word's runs; whether the word is really there is seen in the text itself.

/** Scripts without spaces, where two characters are a word: from Thai to Burmese, Khmer, East Asia. */
const isDense = (unit: number) =>
  unit >= 0x2e80 || unit >= 0x0e00 && unit <= 0x109f ||
  unit >= 0x1780 && unit <= 0x17ff;

/** A letter or a digit, of what stays after folding. */
const isLetter = (unit: number) =>
  unit >= 0x61 && unit <= 0x7a || unit >= 0x30 && unit <= 0x39 ||
  unit >= 0xaa && !(unit >= 0x2000 && unit <= 0x2bff);

export const beginsWord = (text: string, at: number): boolean =>
  isLetter(text.charCodeAt(at)) &&
  (at === 0 || !isLetter(text.charCodeAt(at - 1)));

/** Too short to be looked for inside of words: it finds words that begin with it. */
export const isBeginning = (word: string): boolean =>
  word.length <= 2 && !hasDense(word) && beginsWord(word, 0);

/** Every run of a searchable text. */
export function gramsOf(text: string): Set<number> {
  const grams = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const [a, b, c] = unitsAt(text, at);
    if (isDense(a)) {
      grams.add(gram(a));
      if (isDense(b)) grams.add(gram(a, b));
    } else if (beginsWord(text, at)) {
      grams.add(gram(BEGINS, a));
      if (at + 1 < text.length) grams.add(gram(BEGINS, a, b));
    }
    if (at + 2 < text.length && areLoose(a, b, c)) grams.add(gram(a, b, c));
  }
  return grams;
}

/** The runs that every text with this word has; none if there is no saying. */
export function gramsFor(word: string): Set<number> {
  if (isBeginning(word)) {
    const [a, b] = unitsAt(word, 0);
    return new Set([word.length === 1 ? gram(BEGINS, a) : gram(BEGINS, a, b)]);
  }
  const [pairs, singles] = [new Set<number>(), new Set<number>()];
  for (let at = 0; at < word.length; at++) {
    const [a, b, c] = unitsAt(word, at);
    if (isDense(a)) singles.add(gram(a));
    if (isDense(a) && isDense(b)) pairs.add(gram(a, b));
    if (at + 2 < word.length && areLoose(a, b, c)) pairs.add(gram(a, b, c));
  }
  return pairs.size > 0 ? pairs : singles;
}

/** A run that no text has: for what else is known of a message. */
export function gramNamed(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  }
  return gram(NAMED, hash);
}

const [NOTHING, BEGINS, NAMED] = [0x10000, 0x10001, 0x10002]; // no characters

const unitsAt = (text: string, at: number) => [
  text.charCodeAt(at),
  text.charCodeAt(at + 1),
  text.charCodeAt(at + 2),
];

/** Three with a dense one among them are nearly never the same: they would say much and spare little. */
const areLoose = (a: number, b: number, c: number) =>
  !isDense(a) && !isDense(b) && !isDense(c);

function hasDense(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    if (isDense(word.charCodeAt(i))) return true;
  }
  return false;
}

function gram(a: number, b = NOTHING, c = NOTHING): number {
  let hash = Math.imul(a + 0x9e3779b1, 0x85ebca6b);
  hash = Math.imul(hash ^ hash >>> 13 ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ hash >>> 15 ^ c, 0x27d4eb2f);
  return hash ^ hash >>> 16; // signed: small numbers are quick to count and to look up
}
