import type { UserId } from "./ids.ts";

const MAX_LINE = 140; // UTF-16 units

/** What an answer shows of the message it answers. */
export interface Quote {
  seq: number;
  by: UserId;
  line: string | null; // its first one; null once deleted
}

interface Quoted {
  seq: number;
  by: UserId;
  body: string | null;
}

export const quoteOf = ({ seq, by, body }: Quoted): Quote => ({
  seq,
  by,
  line: body === null ? null : firstLine(body),
});

function firstLine(body: string): string {
  const line = body.split("\n", 1)[0];
  if (line.length <= MAX_LINE) return line;
  // A character beyond 16 bits is kept whole or left out.
  return `${line.slice(0, MAX_LINE).replace(/[\ud800-\udbff]$/, "")}…`;
}
