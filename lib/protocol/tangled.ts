import {
  MAX_JSON_COMMAS,
  MAX_JSON_DEPTH,
  MAX_JSON_PARTS,
} from "@/lib/domain/limits.ts";

const QUOTE = code('"');
const BACKSLASH = code("\\");
const COMMA = code(",");
const [LIST, LIST_END] = [code("["), code("]")];
const [OBJECT, OBJECT_END] = [code("{"), code("}")];

/**
 * Whether JSON has more levels, more lists and objects, or more in them than anything we are asked:
 * seen without parsing it, which would take many times as long and leave as much to be tidied up.
 */
export function isTangled(text: string): boolean {
  let depth = 0;
  let parts = 0;
  let commas = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) {
      at = endOfString(text, at);
    } else if (character === COMMA) {
      if (++commas > MAX_JSON_COMMAS) return true;
    } else if (character === LIST || character === OBJECT) {
      if (++depth > MAX_JSON_DEPTH || ++parts > MAX_JSON_PARTS) return true;
    } else if (character === LIST_END || character === OBJECT_END) {
      depth--;
    }
  }
  return false;
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
