const QUOTE = code('"');
const BACKSLASH = code("\\");
const [LIST, LIST_END] = [code("["), code("]")];
const [OBJECT, OBJECT_END] = [code("{"), code("}")];

/**
 * Whether JSON is nested deeper than this, seen without parsing it: that takes a hundred times as
 * long, and leaves as much to be tidied up.
 */
export function isDeeper(text: string, maxDepth: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= maxDepth; at++) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) at = endOfString(text, at);
    else if (character === LIST || character === OBJECT) depth++;
    else if (character === LIST_END || character === OBJECT_END) depth--;
  }
  return depth > maxDepth;
}

/** The place of the quote that ends it; the end of the text where none does. */
function endOfString(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at < 0 ? text.length : at;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === BACKSLASH) first--;
  return (at - first) % 2 === 1;
}

function code(character: string): number {
  return character.charCodeAt(0);
}
