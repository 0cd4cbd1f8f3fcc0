import {
  addressEnd,
  linkAddress,
  readAddress,
  schemeStart,
} from "./addresses.ts";
import { isPunctuation, isSpace, isWord } from "./characters.ts";
import { nameAt } from "./names.ts";
import { nest, type Token } from "./nest.ts";
import { Ticks } from "./ticks.ts";
import type { Inline } from "./tree.ts";

type Span = "bold" | "italic" | "strike" | "spoiler";

const SPANS: Record<string, Span> = {
  "*": "italic",
  "_": "italic",
  "**": "bold",
  "__": "bold",
  "~~": "strike",
  "||": "spoiler",
};

/** What a run of marks opens, the outermost first. */
const RUNS: Record<string, readonly string[]> = {
  "***": ["**", "*"],
  "___": ["__", "_"],
};

const LINK = "[";
const SPECIAL = /[*_~|`\\[@:]/;

/** Reads the marks within a text. Whatever does not fit together stays text. */
export const parseInline = (text: string): Inline[] =>
  SPECIAL.test(text) ? new Scanner(text).read() : [text];

/** Goes through a text once. Of each mark at most one is open, so nothing is ever searched for. */
class Scanner {
  #at = 0;
  #done = 0; // what comes before is in tokens
  #addressesFrom = 0; // no colon before starts an address
  readonly #tokens: Token[] = [];
  readonly #open = new Map<string, number>(); // mark → its token
  readonly #ticks: Ticks;

  constructor(private readonly text: string) {
    this.#ticks = new Ticks(text);
  }

  read(): Inline[] {
    while (this.#at < this.text.length) {
      const from = this.#at;
      this.#step(this.text.charCodeAt(from));
      if (this.#at === from) this.#at++; // it was only a character
    }
    this.#flush();
    return nest(this.#tokens);
  }

  #step(code: number) {
    switch (code) {
      case 0x5c: // \
        return this.#escape();
      case 0x60: // `
        return this.#code();
      case 0x2a: // *
      case 0x5f: // _
      case 0x7e: // ~
      case 0x7c: // |
        return this.#marks(code);
      case 0x5b: // [
        return this.#begin(LINK);
      case 0x5d: // ]
        return this.#link();
      case 0x40: // @
        return this.#mention();
      case 0x3a: // :
        return this.#address();
    }
  }

  #escape() {
    if (!isPunctuation(this.text.charCodeAt(this.#at + 1))) return;
    this.#flush();
    this.#done = ++this.#at;
    this.#at++;
  }

  #code() {
    const length = this.#run(0x60);
    const start = this.#at + length;
    const end = this.#ticks.next(length, start);
    if (end === -1) return this.#pass(length);
    const text = this.text.slice(start, end);
    this.#add({ type: "code", text: unpadded(text) }, text.length + 2 * length);
  }

  #marks(code: number) {
    const length = this.#run(code);
    const run = length < 4 ? this.text.slice(this.#at, this.#at + length) : "";
    const marks = RUNS[run] ?? (SPANS[run] ? [run] : []);
    const before = this.text.charCodeAt(this.#at - 1);
    const after = this.text.charCodeAt(this.#at + length);
    const end = this.#at + length;

    const open = this.#newestFirst(marks);
    if (open.length > 0 && !isSpace(before) && !isWord(after)) {
      for (const mark of open) this.#end(mark, { type: SPANS[mark] });
    } else if (!isSpace(after) && !isWord(before)) {
      for (const mark of marks) this.#begin(mark);
    }
    this.#pass(end - this.#at);
  }

  #newestFirst(marks: readonly string[]): string[] {
    const place = (mark: string) => this.#open.get(mark) ?? -1;
    return marks.filter((mark) => this.#open.has(mark))
      .sort((a, b) => place(b) - place(a));
  }

  #begin(mark: string) {
    this.#put({ text: mark }, mark.length);
    this.#open.delete(mark); // an earlier one was none
    this.#open.set(mark, this.#tokens.length - 1);
  }

  /** Closes what a mark opened; what was opened since, and is still open, was none. */
  #end(mark: string, span: { type: Span } | { type: "link"; href: string }) {
    const start = this.#open.get(mark);
    if (start === undefined) return; // it was opened in what has just been closed
    for (const [other, at] of this.#open) {
      if (at >= start) this.#open.delete(other);
    }
    if (span.type === "spoiler") this.#open.delete(LINK);
    this.#tokens[start].opens = { ...span, children: [] };
    this.#put({ text: mark, closes: true }, mark.length);
  }

  /** `[words](address)`: of the address nothing is shown, so it is told whole. */
  #link() {
    const { text } = this;
    const start = this.#open.get(LINK);
    if (start === undefined || text.charCodeAt(this.#at + 1) !== 0x28) return;
    const href = linkAddress(text, this.#at + 2);
    const isEmpty = start === this.#tokens.length - 1 &&
      this.#done === this.#at;
    if (!href || isEmpty) return;
    this.#end(LINK, { type: "link", href });
    this.#done = this.#at += href.length + 2;
  }

  #mention() {
    const name = nameAt(this.text, this.#at);
    if (name) this.#add({ type: "mention", name }, name.length + 1);
  }

  #address() {
    if (this.#at < this.#addressesFrom) return;
    const start = schemeStart(this.text, this.#at, this.#done);
    if (start === -1) return;
    const end = addressEnd(this.text, this.#at + 1);
    this.#addressesFrom = end;
    const href = readAddress(this.text.slice(start, end));
    if (!href) return;
    this.#at = start;
    this.#open.delete(LINK); // words that are an address lead nowhere else
    this.#add({ type: "link", href, children: [href] }, href.length);
  }

  #add(node: Inline, length: number) {
    this.#put({ text: "", node }, length);
  }

  #put(token: Token, length: number) {
    this.#flush();
    this.#tokens.push(token);
    this.#done = this.#at += length;
  }

  #flush() {
    const text = this.text.slice(this.#done, this.#at);
    if (text) this.#tokens.push({ text });
    this.#done = this.#at;
  }

  #pass(length: number) {
    this.#at += length;
  }

  #run(code: number): number {
    let end = this.#at;
    while (this.text.charCodeAt(end) === code) end++;
    return end - this.#at;
  }
}

/** "`` ` ``" is a backtick. */
const unpadded = (text: string) =>
  text.startsWith(" ") && text.endsWith(" ") && text.trim()
    ? text.slice(1, -1)
    : text;
