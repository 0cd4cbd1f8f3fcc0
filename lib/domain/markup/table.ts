import { parseInline } from "./inline.ts";
import type { Align, Table } from "./tree.ts";

const RULE = /^:?-+:?$/;

/** How the columns are aligned, if `rule` is the line below the head of a table. */
export function alignsOf(head: string, rule = ""): Align[] | null {
  if (!head.includes("|") || !rule.includes("-")) return null;
  const rules = cellsOf(rule);
  const fits = rules.every((cell) => RULE.test(cell)) &&
    rules.length === cellsOf(head).length;
  return fits ? rules.map(alignOf) : null;
}

function alignOf(rule: string): Align {
  if (!rule.endsWith(":")) return rule.startsWith(":") ? "left" : null;
  return rule.startsWith(":") ? "center" : "right";
}

/** Rows keep the cells they have: filling them up would make a long table of a short text. */
export function toTable(align: Align[], [head, ...rows]: string[]): Table {
  const read = (line: string) => cellsOf(line).map(parseInline);
  return { type: "table", align, head: read(head), rows: rows.map(read) };
}

function cellsOf(line: string): string[] {
  const cells: string[] = [];
  const text = line.trim();
  let start = text.startsWith("|") ? 1 : 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++; // \
    if (code !== 0x7c) continue; // |
    cells.push(text.slice(start, at).trim());
    start = at + 1;
  }
  if (start < text.length) cells.push(text.slice(start).trim());
  return cells;
}
