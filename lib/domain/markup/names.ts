import { MAX_USERNAME } from "@/lib/domain/limits.ts";
import { isWord } from "./characters.ts";

const NAME = new RegExp(
  `[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._-]{0,${MAX_USERNAME - 1}}`,
  "uy",
);

/** The user name after the "@" at `at`; a sentence keeps its full stop. */
export function nameAt(text: string, at: number): string | null {
  if (isWord(text.charCodeAt(at - 1))) return null; // an e-mail address
  NAME.lastIndex = at + 1;
  return NAME.exec(text)?.[0].replace(/[._-]+$/, "") ?? null;
}
