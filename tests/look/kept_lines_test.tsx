import { expect } from "expect";
import { renderToString } from "preact-render-to-string";
import { toDays } from "@/components/ui/days.ts";
import { MessageLines } from "@/components/message/MessageLines.tsx";
import type { MessageView, PersonView } from "@/lib/protocol/views.ts";
import { App } from "fresh";
import { visitor } from "@/tests/fresh/helpers.ts";

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
  mayAct?: boolean;
  person?: Partial<PersonView>;
  later?: number;
}

/** What a page shows of one message. */
function lines(
  { message, me = "grace", readOrdinal = 9, mayAct = true, person, later = 0 }:
    Page = {},
) {
  const days = toDays([{ ...said, ...message }], {
    roomId: "general",
    me,
    readOrdinal,
    mayAct,
    reader: { zone: "UTC", language: "en-GB", now: noon + later },
    person: (id) => ({ id, username: id, displayName: "Ada", ...person }),
  });
  return <MessageLines days={days} />;
}

const DAY_MS = 24 * 60 * 60_000;
const pages: Page[] = [
  {},
  { message: { body: "in the same millisecond" } },
  { message: { body: "changed", editedAt: noon + 1 } },
  { message: { body: "changed again", editedAt: noon + 2 } },
  { message: { body: null } },
  { message: { seq: 5, body: "another" } },
  { me: "ada" },
  { readOrdinal: 1 },
  { mayAct: false },
  { message: { reactions: [{ emoji: "👍", count: 1, by: ["alan"] }] } },
  {
    message: { reactions: [{ emoji: "👍", count: 2, by: ["alan", "grace"] }] },
  },
  { message: { reactions: [{ emoji: "🎉", count: 1, by: ["alan"] }] } },
  { person: { displayName: "Ada Lovelace" } },
  { later: DAY_MS },
  {},
];

Deno.test("whatever a server keeps of messages, pages show each as it is", async () => {
  const app = new App();
  pages.forEach((page, i) =>
    app.route(`/${i}`, { component: () => lines(page) })
  );
  const visit = visitor(app);
  const shown = (i: number) =>
    visit(`/${i}`).then((page) => page.text())
      .then((html) =>
        html.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))
      );

  const first = await Promise.all(pages.map((_, i) => shown(i)));
  const again = await Promise.all(pages.map((_, i) => shown(i)));

  const made = pages.map((page) => renderToString(lines(page)));
  made.forEach((html, i) => expect(first[i]).toContain(html));
  expect(again).toEqual(first);
  expect(new Set(made).size).toBe(pages.length - 1);
});
