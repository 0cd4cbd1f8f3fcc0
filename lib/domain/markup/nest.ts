import type { Inline } from "./tree.ts";

/** A piece of a text, or a mark; a mark without its other half is text. */
export interface Token {
  text: string;
  node?: Inline;
  /** What reaches from here to the token that closes it. */
  opens?: Exclude<Inline, string> & { children: Inline[] };
  closes?: boolean;
}

/** The tree that pairs of marks make of a row of tokens. */
export function nest(tokens: readonly Token[]): Inline[] {
  const around: Inline[][] = [[]];
  for (const { text, node, opens, closes } of tokens) {
    const into = around.at(-1)!;
    if (closes) around.pop();
    else if (opens) {
      into.push(opens);
      around.push(opens.children);
    } else if (node) into.push(node);
    else addText(into, text);
  }
  return around[0];
}

function addText(into: Inline[], text: string) {
  const last = into.length - 1;
  if (typeof into[last] === "string") into[last] += text;
  else into.push(text);
}
