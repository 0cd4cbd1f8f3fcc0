import { expect } from "expect";
import type { FoundMessage } from "@/lib/protocol/search_views.ts";
import { addPerson, addRoom, openTestApp } from "@/tests/helpers/app.ts";
import { finds, says } from "./finding.ts";

/** What was written, what is asked, and how it is shown with what was found. */
const CASES: [written: string, asked: string, shown: string][] = [
  ["so **bold** of you", "bold", "so [bold] of you"],
  ["so **bold** of you", "so bold of", "[so] [bold] [of] you"],
  ["so **bold** of you", '"so bold of you"', "[so bold of you]"],
  ["so **bold** of you", "**bold**", "so [bold] of you"],
  ["so **bold** of you", "**bol", "so [bol]d of you"],
  ["a _leaning ~~tower~~_", '"leaning tower"', "a [leaning tower]"],
  ["read [the docs](https://a.example/guide) now", '"](https"', ""],
  [
    "read [the docs](https://a.example/guide) now",
    '"read the docs now"',
    "[read the docs now]",
  ],
  [
    "read [the docs](https://a.example/guide) now",
    "a.example/gui",
    "read the docs now https://[a.example/gui]de",
  ],
  [
    "it is at https://b.example/one/two?x=y",
    "one/two",
    "it is at https://b.example/[one/two]?x=y",
  ],
  ["run `deno task start`", '"task start"', "run deno [task start]"],
  ["run `deno task start`", "`task", "run deno [task] start"],
  [
    "so:\n```ts\nconst answer_ = 42;\n```\nwell",
    '"answer_ = 42"',
    "so: const [answer_ = 42]; well",
  ],
  ["> wise words\nindeed", '"wise words indeed"', "[wise words indeed]"],
  ["> wise words\nindeed", '"> wise"', "[wise] words indeed"],
  ["- tea\n- cake", '"tea cake"', "[tea cake]"],
  [
    "| a | b |\n|---|---|\n| left | right |",
    '"left right"',
    "a b [left right]",
  ],
  ["it was ||the butler||", "butler", "it was (spoiler)"],
  ["hello @ada, hello", "@ada", "hello [@ada], hello"],
  ["2 \\* 3 is 6", '"2 * 3"', "[2 * 3] is 6"],
  ["a * b * c", '"a * b"', "[a * b] * c"],
  ["call snake_case_names", "snake_case_names", "call [snake_case_names]"],
];

const toText = ({ excerpt }: FoundMessage) =>
  excerpt.map(([text, isMatch]) => isMatch ? `[${text}]` : text).join("");

Deno.test("marks are no part of what was said", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  for (const [written, asked, shown] of CASES) {
    const roomId = await addRoom(app, ada);
    await says(app, ada, roomId, written, "something else");
    const { messages } = await finds(app, ada, asked);
    const here = messages.filter(({ room }) => room.id === roomId);
    const expected = shown ? [shown] : [];
    expect([written, asked, here.map(toText)])
      .toEqual([written, asked, expected]);
  }
});
