// What somebody asked for, as they wrote it: words, "exact words", and operators, each of which a
// dash in front turns round.
import { findableText } from "@/lib/domain/findable.ts";
import { searchable } from "@/lib/domain/searchable.ts";

export const OPERATORS = [
  "from",
  "in",
  "before",
  "after",
  "has",
  "is",
] as const;
export type Operator = typeof OPERATORS[number];

export interface Condition {
  operator: Operator;
  value: string; // as written, without quotes
  isNot: boolean;
}

export interface Query {
  words: string[]; // searchable; all must be there
  without: string[]; // searchable; none may be there
  conditions: Condition[];
}

const MAX_PARTS = 20; // of a question
const MARKS = /^[*_~`|]+|[*_~`|]+$/g; // half of what stands around words
const PART = /(-?)(?:([a-z]+):)?(?:"([^"]*)"|(\S+))/giu;

export function readQuery(text: string): Query {
  const query: Query = { words: [], without: [], conditions: [] };
  for (const part of [...text.matchAll(PART)].slice(0, MAX_PARTS)) {
    const [, dash, name, quoted, plain] = part;
    const value = quoted ?? plain;
    const operator = OPERATORS.find((one) => one === name?.toLowerCase());
    if (operator) {
      query.conditions.push({ operator, value, isNot: dash !== "" });
    } else addWord(query, dash, name ? `${name}:${value}` : value);
  }
  return query;
}

function addWord({ words, without }: Query, dash: string, text: string) {
  const said = findableText(text).trim() || searchable(text).trim();
  const word = said.replace(MARKS, "").trim() || said;
  if (!word && dash) words.push(dash); // a dash alone is looked for
  else if (word) (dash ? without : words).push(word);
}
