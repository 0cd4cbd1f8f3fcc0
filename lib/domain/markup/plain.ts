import { parseMarkup } from "./markup.ts";
import type { Block, Inline } from "./tree.ts";

/** A message in one line and without its marks, for lists and for reading out; spoilers stay untold. */
export const toPlainLine = (body: string): string =>
  inOneLine(tell(body, false).text);

/** The same, with where its links lead at the end. */
export function toLineWithAddresses(body: string): string {
  const { text, addresses } = tell(body, false);
  return inOneLine([text, ...addresses].join(" "));
}

/** All that a message says and by which it is found: what is hidden as well, and addresses. */
export function toFullText(body: string): string {
  const { text, addresses } = tell(body, true);
  return [text, ...addresses].join("\n");
}

interface Telling {
  spoilers: boolean;
  addresses: string[]; // that are not shown; filled on the way
}

function tell(body: string, spoilers: boolean) {
  const telling: Telling = { spoilers, addresses: [] };
  const text = textOf(parseMarkup(body), telling);
  return { text, addresses: telling.addresses };
}

const inOneLine = (text: string) => text.replace(/\s+/g, " ").trim();

const textOf = (blocks: Block[], telling: Telling): string =>
  blocks.map((block) => blockText(block, telling)).join("\n");

function blockText(block: Block, telling: Telling): string {
  switch (block.type) {
    case "text":
      return inlineText(block.children, telling);
    case "code":
      return block.text;
    case "quote":
      return textOf(block.children, telling);
    case "list":
      return textOf(block.items.flat(), telling);
    case "table":
      return [block.head, ...block.rows].flat()
        .map((cell) => inlineText(cell, telling)).join(" ");
  }
}

function inlineText(parts: readonly Inline[], telling: Telling): string {
  return parts.map((part) => {
    if (typeof part === "string") return part;
    if (part.type === "spoiler" && !telling.spoilers) return "(spoiler)";
    if (part.type === "mention") return `@${part.name}`;
    if (part.type === "code") return part.text;
    const text = inlineText(part.children, telling);
    if (part.type === "link" && part.href !== text) {
      telling.addresses.push(part.href);
    }
    return text;
  }).join("");
}
