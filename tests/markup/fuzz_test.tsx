import { expect } from "expect";
import fc from "fast-check";
import { render } from "preact-render-to-string";
import { MessageBody } from "@/components/message/MessageBody.tsx";
import { parseMarkup } from "@/lib/domain/markup/markup.ts";
import type { Block, Inline } from "@/lib/domain/markup/tree.ts";

const RUNS = { numRuns: 2_000 };
const MARKS = /[*_~|`\\>\-.:)([\]@\s\d]/g;

const piece = fc.constantFrom(
  ..."* ** *** _ __ ~~ || ` `` ``` [ ] ]( ) \\ @ > | |-| - 1. <b> & \" '"
    .split(" "),
  ..."https://é.example/ö javascript:é ä ö wörd @äda onerror=é".split(" "),
  "\n",
  "\n\n",
  "\n> ",
  "\n- ",
  "\n  - ",
  "\n1. ",
  "\n```\n",
  "\n```js\n",
  "\n|ä|ö|\n|-|-|\n",
  " ",
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

Deno.test("nothing that was written is lost, and nothing is added", () => {
  fc.assert(
    fc.property(text, (text) => {
      const said = parseMarkup(text).map(blockText).join("\n");

      expect(said.replace(MARKS, "")).toBe(text.replace(MARKS, ""));
    }),
    RUNS,
  );
});

const ELEMENTS = new Set(
  ("div p strong em del code pre a span bdi label input blockquote ul ol li table thead tbody tr th td " +
    "button svg use").split(" "),
);

Deno.test("whatever is written, only known elements come out, and addresses that may be followed", () => {
  fc.assert(
    fc.property(text, (text) => {
      const html = render(<MessageBody body={text} />);

      for (const [, name] of html.matchAll(/<\/?([^\s>/]*)/g)) {
        expect(ELEMENTS).toContain(name);
      }
      expect(html).not.toMatch(/<[^>]*\s(on\w+|style|srcdoc)=/);
      expect(html).not.toMatch(/href="(?!https?:|mailto:|\/icons)/);
    }),
    RUNS,
  );
});

function blockText(block: Block): string {
  switch (block.type) {
    case "text":
      return inlineText(block.children);
    case "code":
      return block.language + block.text;
    case "quote":
      return block.children.map(blockText).join("");
    case "list":
      return block.items.flat().map(blockText).join("");
    case "table":
      return [block.head, ...block.rows].flat().map(inlineText).join("");
  }
}

const inlineText = (parts: Inline[]): string =>
  parts.map((part) => {
    if (typeof part === "string") return part;
    if (part.type === "code") return part.text;
    if (part.type === "mention") return part.name;
    const words = inlineText(part.children);
    return part.type === "link" && part.href !== words
      ? words + part.href
      : words;
  }).join("");
