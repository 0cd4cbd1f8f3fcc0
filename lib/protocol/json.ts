import { isTangled } from "./tangled.ts";

const TOKENS = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;

/**
 * Parses what a client sent. Throws for what `JSON.parse` would let pass: a field said twice,
 * one named like a property of every object, half a character, and what is tangled.
 */
export function parseJson(text: string): unknown {
  if (isTangled(text)) throw new SyntaxError("Tangled.");
  const value: unknown = JSON.parse(text);
  const open: Set<string>[] = []; // the names in each object around the token
  for (const [token, isName] of text.matchAll(TOKENS)) {
    if (token === "{" || token === "[") {
      open.push(new Set());
    } else if (token === "}" || token === "]") {
      open.pop();
    } else {
      const string = readString(
        isName ? token.slice(0, -isName.length) : token,
      );
      if (isName) addName(open.at(-1)!, string);
    }
  }
  return value;
}

function readString(token: string): string {
  const string: string = JSON.parse(token);
  if (string.isWellFormed()) return string;
  throw new SyntaxError("Half a character.");
}

function addName(names: Set<string>, name: string) {
  if (name in Object.prototype) throw new SyntaxError("Not a name.");
  if (names.has(name)) throw new SyntaxError("Said twice.");
  names.add(name);
}
