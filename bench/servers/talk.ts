// What people say in a benchmark: words as often as they are used, the n-th most common one 1/n times
// as often as the first.
const WORDS = 30_000; // that people know
const WORDS_A_MESSAGE = 30;

/** The most common one first. */
export const dictionary: string[] = Array.from({ length: WORDS }, makeWord);
const upTo = dictionary.map(
  ((sum) => (_: string, i: number) => sum += 1 / (i + 1))(0),
);

function makeWord(_: unknown, index: number): string {
  const [consonants, vowels] = ["bcdfghjklmnprstvwz", "aeiou"];
  const pick = (letters: string) =>
    letters[Math.floor(letters.length * Math.random() ** 2)];
  const pairs = 1 + Math.ceil(Math.random() * Math.log10(index + 10));
  return Array.from({ length: pairs }, () => pick(consonants) + pick(vowels))
    .join("") + pick(consonants);
}

function someWord(): string {
  const at = Math.random() * upTo.at(-1)!;
  let [low, high] = [0, WORDS - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle] < at) low = middle + 1;
    else high = middle;
  }
  return dictionary[low];
}

export const sentence = (): string =>
  Array.from({ length: WORDS_A_MESSAGE }, someWord).join(" ");

/** Two neighbours of a script without spaces, some more common than others. */
export const pair = (): string => String.fromCharCode(...[1, 2].map(character));
const character = () => 0x4e00 + Math.floor(3_000 * Math.random() ** 3);
