// Which lines of a text are more than lines. Every pattern is anchored and has no two ways to
// match the same thing.

const QUOTE = /^ {0,3}>(?: |$|(?=>))/;
const ITEM = /^( {0,12})(?:[-*]|(\d{1,3})[.)]) +(?=\S)/;
const FENCE = /^ {0,3}(`{3,})([^`]*)/;
const LANGUAGE = /^[\w+#.-]{1,20}$/;

/** The line without its ">", or null. */
export function quoted(line: string): string | null {
  const [mark] = QUOTE.exec(line) ?? [];
  return mark === undefined ? null : line.slice(mark.length);
}

export interface Item {
  indent: number;
  start: number | null; // null: a bullet
  text: string;
}

export function itemOf(line: string): Item | null {
  const match = ITEM.exec(line);
  if (!match) return null;
  const [mark, { length: indent }, number] = match;
  return {
    indent,
    start: number === undefined ? null : Number(number),
    text: line.slice(mark.length),
  };
}

export interface Fence {
  ticks: string;
  language: string;
  first: string | null; // code that begins in the same line
}

export function fenceOf(line: string): Fence | null {
  const match = FENCE.exec(line);
  if (!match || match[0].length < line.length) return null; // code within a line
  const [, ticks, rest] = match;
  const info = rest.trim();
  const isLanguage = LANGUAGE.test(info);
  return {
    ticks,
    language: isLanguage ? info.toLowerCase() : "",
    first: info && !isLanguage ? rest : null,
  };
}

/** What a line holds before the fence that closes the code; null: it does not close it. */
export function closedBy(ticks: string, line: string): string | null {
  const end = line.trimEnd();
  return end.endsWith(ticks) ? end.slice(0, -ticks.length) : null;
}
