import { expect } from "expect";
import { findEmoji } from "@/lib/client/emoji/find_emoji.ts";
import { readEmoji } from "@/lib/domain/emoji.ts";
import type { EmojiGroup } from "@/lib/domain/emoji_set.ts";
import { TONES, withTone } from "@/lib/domain/tones.ts";
import { buildEmoji } from "@/styles/emoji.ts";

const groups: EmojiGroup[] = JSON.parse(await buildEmoji());
const rows = groups.flatMap(({ rows }) => rows);
const found = (typed: string) =>
  findEmoji(groups, typed, 20).map(([one]) => one);

Deno.test("every emoji that is offered, in every colour, is one that can be stored", () => {
  const offered = rows.flatMap(([emoji, , , , takesTone]) =>
    takesTone ? TONES.map((tone) => withTone(emoji, tone)) : [emoji]
  );

  expect(offered.length).toBeGreaterThan(3_000);
  expect(offered.filter((emoji) => readEmoji(emoji) !== emoji)).toEqual([]);
  expect(new Set(offered).size).toBe(offered.length);
});

Deno.test("every emoji has a name and a short one without spaces", () => {
  for (const [emoji, name, shortcodes] of rows) {
    expect([emoji, name.trim() !== ""]).toEqual([emoji, true]);
    expect([emoji, shortcodes]).toEqual([
      emoji,
      expect.stringMatching(/^[^\s:]+( [^\s:]+)*$/),
    ]);
  }
});

Deno.test("people find an emoji by its name, its short name and what it stands for", () => {
  expect(found("thumbs")[0]).toBe("👍");
  expect(found("+1")[0]).toBe("👍");
  expect(found("thumbs_up")[0]).toBe("👍");
  expect(found("Germany")).toEqual(["🇩🇪"]);
  expect(found("party")).toContain("🎉");
  expect(found("cat fac")).toContain("🐱");
  expect(found("🎉")[0]).toBe("🎉");
  expect(found("no such thing")).toEqual([]);
  expect(found("  ")).toEqual([]);
});

Deno.test("exactly one emoji is an emoji, however it is written", () => {
  const one: [string, string][] = [
    ["😀", "😀"],
    ["❤", "❤️"],
    ["😀\ufe0f", "😀"],
    ["👁‍🗨", "👁️‍🗨️"],
    ["☝🏽", "☝🏽"],
    ["1⃣", "1️⃣"],
    ["👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"],
    ["🇩🇪", "🇩🇪"],
    ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
  ];
  for (const [written, read] of one) expect(readEmoji(written)).toBe(read);

  const none = [
    "",
    "a",
    "1",
    "#",
    "😀😀",
    "😀 ",
    "🇽🇽",
    "🇩",
    "😀‍😀",
    "\u200d",
    "<b>",
  ];
  for (const text of none) {
    expect([text, readEmoji(text)]).toEqual([text, null]);
  }
});
