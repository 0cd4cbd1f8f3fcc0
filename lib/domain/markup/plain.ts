import { parseMarkup } from "./markup.ts";
import type { Block, Inline } from "./tree.ts";

/** A message in one line and without its marks, for lists and for reading out; spoilers stay untold. */
export const toPlainLine = (body: string): string =>
  parseMarkup(body).map(blockText).join(" ").replace(/\s+/g, " ").trim();

function blockText(block: Block): string {
  switch (block.type) {
    case "text":
      return inlineText(block.children);
    case "code":
      return block.text;
    case "quote":
      return block.children.map(blockText).join(" ");
    case "list":
      return block.items.flat().map(blockText).join(" ");
    case "table":
      return [block.head, ...block.rows].flat().map(inlineText).join(" ");
  }
}

function inlineText(parts: readonly Inline[]): string {
  return parts.map((part) => {
    if (typeof part === "string") return part;
    if (part.type === "spoiler") return "(spoiler)";
    if (part.type === "mention") return `@${part.name}`;
    return part.type === "code" ? part.text : inlineText(part.children);
  }).join("");
}
