import { expect } from "expect";
import fc from "fast-check";
import { highlight } from "@/lib/domain/markup/highlight.ts";
import { parseMarkup } from "@/lib/domain/markup/markup.ts";
import { stepsOf } from "./steps.ts";

const tedious = [
  "*",
  "* ",
  "*a ",
  "**a*b_c__d~~e||f",
  "*_**__~~||",
  "[",
  "]",
  "[a](",
  "[a](https://",
  "](https://(",
  "`a``b```c",
  "` `` ``` ```` ",
  "\\",
  "\\`",
  "@",
  "@a.",
  ":",
  "http:",
  "https:",
  "http://a ",
  "mailto:a@",
  "https://a)",
  "https://((((",
  "::::",
  "https://a.,",
  ">",
  "> ",
  "> > > > > > a\n",
  "- ",
  "- a\n",
  "  - a\n",
  "1. a\n  2. b\n    3. c\n",
  "```\n",
  "```a\n````\n",
  "|",
  "|-",
  "|a|b\n|-|-\n",
  "|a\n|-\n",
  "a|b\n-|-\n\n",
  "||a|| ",
  "\n",
  " \n",
  " ",
];

for (const unit of tedious) {
  Deno.test(`twice the text is twice the work: ${JSON.stringify(unit)}`, () => {
    const count = Math.ceil(8_000 / unit.length);
    const once = stepsOf(() => parseMarkup(unit.repeat(count)));
    const twice = stepsOf(() => parseMarkup(unit.repeat(2 * count)));

    expect(twice).toBeLessThan(once * 2.1 + 100);
  });
}

Deno.test("whatever is written, no character is looked at more often than some dozens of times", () => {
  const unit = fc.constantFrom(...tedious, "a", "ä", "\n\n");
  const text = fc.array(unit, { minLength: 200, maxLength: 800 })
    .map((units) => units.join(""));

  fc.assert(fc.property(text, (text) => {
    const steps = stepsOf(() => parseMarkup(text));

    expect(steps).toBeLessThan(60 * text.length + 1_000);
  }));
});

Deno.test("a hundred kilobytes of nested marks do not hold anybody up", () => {
  const text = "*_[(`|~@:".repeat(11_000);

  const start = performance.now();
  parseMarkup(text);

  expect(performance.now() - start).toBeLessThan(1_000); // about 20 ms
});

for (const unit of ['"', "'a\\", "/*", "//", "`\\", "a(", "1a", "<!--", "#"]) {
  Deno.test(`colours for code take one look: ${unit}`, () => {
    for (const language of ["ts", "py", "sql", "html"]) {
      const code = unit.repeat(3_000);

      const pieces = highlight(code, language);

      expect(pieces.map(({ text }) => text).join("")).toBe(code);
      expect(stepsOf(() => highlight(code, language)))
        .toBeLessThan(10 * code.length + 1_000);
    }
  });
}
