import { expect } from "expect";
import fc from "fast-check";
import { gramsFor, gramsOf } from "@/lib/domain/grams.ts";
import { foldWithPlaces, searchable } from "@/lib/domain/searchable.ts";
import { excerpt } from "@/lib/search/excerpt.ts";
import { hasWord } from "@/lib/search/matches.ts";
import { CORPUS } from "./corpus.ts";

const same: [string, string][] = [
  ["Façade", "FACADE"],
  ["STRASSE", "straße"],
  ["İstanbul", "istanbul"],
  ["ısı", "ISI"],
  ["Οδυσσέας", "ΟΔΥΣΣΕΑΣ"],
  ["ещё", "ЕЩЕ"],
  ["smørrebrød", "smorrebrod"],
  ["ﬁle", "file"],
  ["ｆｕｌｌ　ｗｉｄｔｈ", "full width"],
  ["שָׁלוֹם", "שלום"],
  ["مرحبًا", "مرحبا"],
  ["soft\u00adhyphen", "softhyphen"],
  ["two  words\nhere", "two words here"],
  ["한글", "한글".normalize("NFD")],
];

for (const [one, other] of same) {
  Deno.test(`"${one}" is found as "${other}"`, () => {
    expect(searchable(one)).toBe(searchable(other));
  });
}

const different: [string, string][] = [
  ["が", "か"],
  ["ผี", "ผ"],
  ["किताब", "कताब"],
];

for (const [one, other] of different) {
  Deno.test(`"${one}" is another word than "${other}"`, () => {
    expect(searchable(one)).not.toBe(searchable(other));
  });
}

Deno.test("plain text is folded the short way as the long way", () => {
  const plain = fc.string({ unit: "binary-ascii" });
  fc.assert(fc.property(plain, (text) => {
    expect(searchable(text)).toBe(foldWithPlaces(text).text);
  }));
});

Deno.test("every word of a text has only grams that the text has", () => {
  const unit = fc.constantFrom(
    ...[..."aAé ßs.-19日本ガハ한글สวั🎉नमסםع"],
  );
  const texts = fc.string({ unit, maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(12), (text, from, length) => {
      const folded = searchable(text);
      const start = from % (folded.length + 1);
      const word = folded.slice(start, start + length).trim();
      fc.pre(word !== "" && hasWord(folded, word));

      const grams = gramsOf(folded);

      for (const gram of gramsFor(word)) expect(grams.has(gram)).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});

Deno.test("what is found is marked as it is written", () => {
  const marked = (body: string, ...words: string[]) =>
    excerpt(body, words.map(searchable))
      .map(([text, isMatch]) => isMatch ? `[${text}]` : text).join("");

  expect(marked("Die Straße ist lang", "strasse")).toBe(
    "Die [Straße] ist lang",
  );
  expect(marked("a façade, a FACADE", "facade")).toBe("a [façade], a [FACADE]");
  expect(marked("overlapping", "overl", "lapp")).toBe("[overlapp]ing");
  expect(marked("Fußball", "fus")).toBe("[Fuß]ball");
  expect(marked("high hi", "hi")).toBe("[hi]gh [hi]");
  expect(marked("Schi hi", "hi")).toBe("Schi [hi]");
});

Deno.test("of a long text the part around what is found is shown", () => {
  const body = `${"before ".repeat(100)}needle ${"after ".repeat(100)}`;

  const shown = excerpt(body, ["needle"]);

  expect(shown[0]).toEqual(["…", false]);
  expect(shown.at(-1)).toEqual(["…", false]);
  expect(shown).toContainEqual(["needle", true]);
  expect(shown.map(([text]) => text).join("").length).toBeLessThan(300);
});

Deno.test("no character is ever cut in two", () => {
  const bodies = fc.string({
    unit: "grapheme",
    minLength: 200,
    maxLength: 500,
  });
  fc.assert(fc.property(bodies, (body) => {
    for (const [text] of excerpt(body, ["zzz"])) {
      expect(text.isWellFormed()).toBe(true);
    }
  }));
});

for (const [script, text] of Object.entries(CORPUS)) {
  Deno.test(`every piece of ${script} on the screen is found`, () => {
    const folded = searchable(text);
    const isDense = ["Thai", "Han", "Kana", "Hangul"].includes(script);
    const shown = [...text.normalize()];
    const length = isDense ? 2 : 3;
    for (let at = 0; at + length <= shown.length; at++) {
      const word = searchable(shown.slice(at, at + length).join("")).trim();
      if (word.length < length) continue; // only an accent, or a space at its end
      expect([word, hasWord(folded, word)]).toEqual([word, true]);
      const grams = gramsOf(folded);
      expect([...gramsFor(word)].every((gram) => grams.has(gram))).toBe(true);
    }
  });
}
