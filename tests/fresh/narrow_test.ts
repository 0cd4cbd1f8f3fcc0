import { expect } from "expect";
import fc from "fast-check";
import { narrowJson, narrowMarkup } from "@/lib/fresh/narrow.ts";
import { plainText } from "@/tests/helpers/plain_text.ts";

// Long enough for a few wide characters to be few.
const text = fc.string({ unit: "grapheme", maxLength: 20 })
  .map((wide) => `${wide}${"plain text ".repeat(40)}`);

Deno.test("a narrow page says the same", () => {
  fc.assert(fc.property(text, (said) => {
    const narrow = narrowMarkup(said);
    expect(narrow).toMatch(/^[\0-\xff]*$/);
    expect(plainText(narrow)).toBe(said);
  }));
});

Deno.test("narrow JSON says the same", () => {
  fc.assert(fc.property(text, (said) => {
    const narrow = narrowJson(JSON.stringify({ said }));
    expect(narrow).toMatch(/^[\0-\xff]*$/);
    expect(JSON.parse(narrow)).toEqual({ said });
  }));
});

Deno.test("what is written in other letters stays as short as it is", () => {
  const said = "Все сообщения имеют своё место";

  expect(narrowMarkup(said)).toBe(said);
  expect(narrowJson(said)).toBe(said);
});

Deno.test("in a style sheet numbers are no characters", () => {
  const style = `<style>p { content: "→" }</style>${"x".repeat(100)}`;

  expect(narrowMarkup(style)).toBe(style);
});
