/** Pure reading of a message's text; every character is looked at a bounded number of times. */

export type TextPart = { text: string; href?: string };

/** Cuts text at http, https and mailto addresses. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  let colon = text.indexOf(":");
  while (colon !== -1) {
    const start = schemeStart(text, colon, done);
    const end = start === -1 ? colon + 1 : addressEnd(text, colon + 1);
    const href = start === -1 ? null : readAddress(text.slice(start, end));
    if (href) {
      if (start > done) parts.push({ text: text.slice(done, start) });
      parts.push({ text: text.slice(start, start + href.length), href });
      done = start + href.length;
    }
    colon = text.indexOf(":", end); // never looks back, so the work stays linear
  }
  if (done < text.length) parts.push({ text: text.slice(done) });
  return parts;
}

const SCHEMES = ["https", "http", "mailto"];

/** Where the scheme before this colon starts, or -1; "xhttp:" is none. */
function schemeStart(text: string, colon: number, done: number): number {
  const before = text.slice(Math.max(done, colon - 7), colon).toLowerCase();
  const scheme = SCHEMES.find((name) => before.endsWith(name));
  if (!scheme) return -1;
  const previous = before.charCodeAt(before.length - scheme.length - 1);
  return isLetterOrDigit(previous) ? -1 : colon - scheme.length;
}

const isLetterOrDigit = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

function addressEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !endsAddress(text.charCodeAt(end))) end++;
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
function readAddress(candidate: string): string | null {
  let opened = 0;
  for (const character of candidate) {
    if (character === "(") opened++;
    if (character === ")") opened--;
  }
  let end = candidate.length;
  while (".,:;!?'*_)]}".includes(candidate[end - 1])) {
    if (candidate[end - 1] === ")" && ++opened > 0) break;
    end--;
  }
  const address = candidate.slice(0, end);
  return /^(https?:\/\/[^/?#]|mailto:[^@]+@[^@])/i.test(address)
    ? address
    : null;
}

const LONGEST_EMOJI_ONLY = 64; // UTF-16 units: three at most, a family has eleven
const PICTURE = "(?:\\p{Emoji_Presentation}\\ufe0f?|" +
  "\\p{Extended_Pictographic}(?:\\ufe0f|(?=\\p{Emoji_Modifier})))" +
  "\\p{Emoji_Modifier}?[\\u{e0020}-\\u{e007f}]*";
const JOINED = "\\u200d\\p{Extended_Pictographic}\\ufe0f?\\p{Emoji_Modifier}?";
const EMOJI = `(?:\\p{RI}{2}|[#*0-9]\\ufe0f?\\u20e3|${PICTURE}(?:${JOINED})*)`;
const EMOJI_ONLY = new RegExp(`^\\s*(?:${EMOJI}\\s*){1,3}$`, "u");

/** One, two or three emoji and no text. */
export const isEmojiOnly = (text: string): boolean =>
  text.length <= LONGEST_EMOJI_ONLY && EMOJI_ONLY.test(text);
