import { expect } from "expect";
import { type Scene, toDays } from "@/components/ui/days.ts";
import type { MessageView } from "@/lib/protocol/views.ts";

const MINUTE = 60_000;
const noon = Date.parse("2026-11-21T12:00:00Z");

const said = (ordinal: number, by: string, minutes: number): MessageView => ({
  seq: ordinal + 3,
  ordinal,
  by,
  at: noon + minutes * MINUTE,
  body: `${ordinal}`,
});

const scene = (readOrdinal = 99): Scene => ({
  roomId: "general",
  me: "ada",
  mayAct: true,
  readOrdinal,
  reader: { zone: "UTC", language: "en-GB", now: noon + 60 * MINUTE },
  person: (id) => ({ id, username: id, displayName: id }),
});

const shape = (messages: MessageView[], readOrdinal?: number) =>
  toDays(messages, scene(readOrdinal)).map(({ label, lines }) => [
    label,
    lines.map(({ grouped, isFirstNew }) =>
      (isFirstNew ? "new " : "") + (grouped ? "joins" : "begins")
    ),
  ]);

Deno.test("what one person says within five minutes is one group", () => {
  const messages = [
    said(1, "ada", 0),
    said(2, "ada", 4),
    said(3, "ada", 10),
    said(4, "grace", 10),
  ];

  expect(shape(messages)).toEqual([["Today", [
    "begins",
    "joins",
    "begins",
    "begins",
  ]]]);
});

Deno.test("a new day begins a new group", () => {
  const messages = [said(1, "ada", -721), said(2, "ada", -719)];

  expect(shape(messages)).toEqual([["Yesterday", ["begins"]], ["Today", [
    "begins",
  ]]]);
});

Deno.test("the divider stands before the first unread message, which begins a group", () => {
  const messages = [said(1, "ada", 0), said(2, "ada", 1), said(3, "ada", 2)];

  expect(shape(messages, 1)).toEqual([["Today", [
    "begins",
    "new begins",
    "joins",
  ]]]);
  expect(shape(messages, 3)).toEqual([["Today", ["begins", "joins", "joins"]]]);
});
