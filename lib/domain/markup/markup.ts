import { parseInline } from "./inline.ts";
import {
  closedBy,
  type Fence,
  fenceOf,
  type Item,
  itemOf,
  quoted,
} from "./lines.ts";
import { alignsOf, toTable } from "./table.ts";
import type { Block } from "./tree.ts";

const MAX_DEPTH = 4; // quotes and lists within each other; what is deeper stays text
const MARKED = /[*_~`|\\[@:]|^ {0,12}(?:>|[-*] |\d{1,3}[.)] )/m;

/** Reads the marks in a message, in time that grows as its length does. */
export function parseMarkup(body: string): Block[] {
  if (!MARKED.test(body)) return [{ type: "text", children: [body] }];
  return new Blocks(body.split("\n"), 0).read();
}

class Blocks {
  #at = 0;
  #text: string[] = [];
  readonly #blocks: Block[] = [];

  constructor(
    private readonly lines: string[],
    private readonly depth: number,
  ) {}

  read(): Block[] {
    while (this.#at < this.lines.length) {
      const block = this.#block(this.lines[this.#at]);
      if (!block) this.#text.push(this.lines[this.#at++]);
      else {
        this.#endText();
        this.#blocks.push(block);
      }
    }
    this.#endText();
    return this.#blocks;
  }

  /** What begins in this line, if it is more than text. */
  #block(line: string): Block | null {
    const fence = fenceOf(line);
    if (fence) return this.#code(fence);
    if (this.depth < MAX_DEPTH) {
      if (quoted(line) !== null) return this.#quote();
      const item = itemOf(line);
      if (item) return this.#list(item);
    }
    const align = alignsOf(line, this.lines[this.#at + 1]);
    if (!align) return null;
    const head = this.#take(1);
    this.#take(1);
    return toTable(align, [...head, ...this.#takeWhile(isRow)]);
  }

  /** To the fence that closes it, or to the end. */
  #code({ ticks, language, first }: Fence): Block {
    this.#at++;
    const code = first === null ? [] : [first];
    while (this.#at < this.lines.length) {
      const line = this.lines[this.#at++];
      const last = closedBy(ticks, line);
      if (last) code.push(last);
      if (last !== null) break;
      code.push(line);
    }
    return { type: "code", language, text: code.join("\n") };
  }

  #quote(): Block {
    const lines = this.#takeWhile((line) => quoted(line) !== null);
    return {
      type: "quote",
      children: this.#within(lines.map((line) => quoted(line)!)),
    };
  }

  #list({ indent, start }: Item): Block {
    const items: Block[][] = [];
    const isNext = (item: Item | null) =>
      item && item.indent <= indent + 1 &&
      (item.start === null) === (start === null);
    let item = itemOf(this.lines[this.#at]);
    while (isNext(item)) {
      this.#at++;
      const more = this.#takeWhile((line) => indentOf(line) >= indent + 2);
      const cut = Math.min(...more.map(indentOf));
      items.push(
        this.#within([item!.text, ...more.map((line) => line.slice(cut))]),
      );
      item = itemOf(this.lines[this.#at] ?? "");
    }
    return { type: "list", start, items };
  }

  #within(lines: string[]): Block[] {
    return new Blocks(lines, this.depth + 1).read();
  }

  #takeWhile(is: (line: string) => boolean): string[] {
    let end = this.#at;
    while (end < this.lines.length && is(this.lines[end])) end++;
    return this.#take(end - this.#at);
  }

  #take(count: number): string[] {
    return this.lines.slice(this.#at, this.#at += count);
  }

  /** Empty lines beside something else are space, not text. */
  #endText() {
    const text = this.#text.join("\n").replace(/^\n+/, "").trimEnd();
    this.#text = [];
    if (text.trim()) {
      this.#blocks.push({ type: "text", children: parseInline(text) });
    }
  }
}

/** Of an empty line none: it ends whatever it stands in. */
const indentOf = (line: string) => /^ *(?=\S)/.exec(line)?.[0].length ?? 0;
const isRow = (line: string) => line.includes("|");
