/** Addresses in a text; every character is looked at a bounded number of times. */

const SCHEMES = ["https", "http", "mailto"];

/** Where the scheme before this colon starts, or -1; "xhttp:" is none. */
export function schemeStart(text: string, colon: number, done: number): number {
  const before = text.slice(Math.max(done, colon - 7), colon).toLowerCase();
  const scheme = SCHEMES.find((name) => before.endsWith(name));
  if (!scheme) return -1;
  const previous = before.charCodeAt(before.length - scheme.length - 1);
  return isLetterOrDigit(previous) ? -1 : colon - scheme.length;
}

const isLetterOrDigit = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

export function addressEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !endsAddress(text.charCodeAt(end))) {
    if (text.startsWith("](", end)) break; // the words of a link that is none
    end++;
  }
  return end;
}

/** Whitespace, control characters, `"`, `<`, `>`, `` ` `` and characters that reverse what is read. */
function endsAddress(code: number): boolean {
  return code <= 0x20 || code === 0x22 || code === 0x3c || code === 0x3e ||
    code === 0x60 ||
    (code >= 0x7f && code <= 0xa0) || (code >= 0x2000 && code <= 0x206f) ||
    code === 0x3000;
}

/** The sentence keeps its full stop, and a bracket that was opened before the address closes after it. */
export function readAddress(candidate: string): string | null {
  let opened = 0;
  for (const character of candidate) {
    if (character === "(") opened++;
    if (character === ")") opened--;
  }
  let end = candidate.length;
  while (".,:;!?'*_)]}~|\\".includes(candidate[end - 1])) {
    if (candidate[end - 1] === ")" && ++opened > 0) break;
    end--;
  }
  const address = candidate.slice(0, end);
  return isAddress(address) ? address : null;
}

const isAddress = (text: string) =>
  /^(https?:\/\/[^/?#]|mailto:[^@]+@[^@])/i.test(text);

/**
 * The address between the round brackets of a link, the first of which is just before `from`; it
 * ends before the next square one, so that no other link looks at the same characters again.
 */
export function linkAddress(text: string, from: number): string | null {
  let opened = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (endsAddress(code) || code === 0x5b || code === 0x5d) return null;
    if (code === 0x28) opened++;
    if (code !== 0x29 || opened-- > 0) continue;
    const address = text.slice(from, at);
    return isAddress(address) ? address : null;
  }
  return null;
}
