import { expect } from "expect";
import { renderToString } from "preact-render-to-string";
import { toDays } from "@/components/days.ts";
import { MessageLines } from "@/components/MessageLines.tsx";
import { rememberWith } from "@/components/remembered.ts";
import type { MessageView, PersonView } from "@/lib/protocol/views.ts";

const noon = Date.parse("2026-11-21T12:00:00Z");
const said: MessageView = {
  seq: 4,
  ordinal: 2,
  by: "ada",
  at: noon,
  body: `<b>bold?</b> & "quoted" https://example.org/?a=1&b=2`,
};

interface Page {
  message?: Partial<MessageView>;
  me?: string;
  readOrdinal?: number;
  person?: Partial<PersonView>;
  later?: number;
}

/** What a page shows of one message. */
function shown(
  { message, me = "grace", readOrdinal = 9, person, later = 0 }: Page = {},
): string {
  const days = toDays([{ ...said, ...message }], {
    roomId: "general",
    me,
    readOrdinal,
    reader: { zone: "UTC", language: "en-GB", now: noon + later },
    person: (id) => ({ id, username: id, displayName: "Ada", ...person }),
  });
  return renderToString(<MessageLines days={days} />);
}

const DAY_MS = 24 * 60 * 60_000;
const pages: Page[] = [
  {},
  { message: { body: "changed", editedAt: noon + 1 } },
  { message: { body: "changed again", editedAt: noon + 2 } },
  { message: { body: null } },
  { message: { seq: 5, body: "another" } },
  { me: "ada" },
  { readOrdinal: 1 },
  { person: { displayName: "Ada Lovelace" } },
  { later: DAY_MS },
  {},
];

Deno.test("what the server remembers is what it would have made", () => {
  const made = pages.map((page) => shown(page));

  rememberWith(renderToString);
  const first = pages.map((page) => shown(page));
  const again = pages.map((page) => shown(page));

  expect(first).toEqual(made);
  expect(again).toEqual(made);
  expect(new Set(made).size).toBe(pages.length - 1);
});
