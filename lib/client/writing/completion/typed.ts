/** A name or an emoji that somebody has begun to write. */
export interface Typed {
  kind: "@" | ":";
  word: string; // what comes after the sign
  start: number; // of the sign
  end: number;
  isClosed: boolean; // ":tada:"
}

const LONGEST = 60; // characters before the caret that are looked at
const BEGUN =
  /(?:^|[\s(>*_~|"'])(?:(@)([\p{L}\p{N}\p{M}._-]*)|(:)([a-z0-9_+-]{2,})(:?))$/u;

/** What ends at the caret. */
export function typedAt(text: string, caret: number): Typed | null {
  const match = BEGUN.exec(text.slice(Math.max(0, caret - LONGEST), caret));
  if (!match) return null;
  const [, at, name, colon, code, closed] = match;
  const word = name ?? code;
  const kind = (at ?? colon) as Typed["kind"];
  const start = caret - word.length - 1 - (closed?.length ?? 0);
  return { kind, word, start, end: caret, isClosed: !!closed };
}
