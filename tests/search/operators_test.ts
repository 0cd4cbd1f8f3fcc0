import { expect } from "expect";
import { openDirect } from "@/lib/chat/directs.ts";
import { createRoom } from "@/lib/chat/rooms.ts";
import { findOnDate } from "@/lib/search/on_date.ts";
import { readQuery } from "@/lib/search/query.ts";
import { search } from "@/lib/search/search.ts";
import {
  addRoom,
  openTestApp,
  refusalCode,
  value,
} from "@/tests/helpers/app.ts";
import { finds, findsAll, people, says } from "./finding.ts";

Deno.test("operators say who, where, when and what with", async () => {
  let now = Date.parse("2026-03-28T23:30:00Z"); // the 29th in Berlin
  await using app = await openTestApp(null, { now: () => now });
  const [ada, grace] = await people(app, "ada", "grace");
  const loom = value(
    await createRoom(app, ada, { name: "Loom", topic: "", kind: "private" }),
  ).id;
  const direct = value(await openDirect(app, ada, { userId: grace.id })).id;
  await says(app, ada, loom, "one two");
  now += 1_000;
  await says(app, grace, direct, "two https://example.org three");
  now = Date.parse("2026-11-03T12:00:00Z");
  await says(app, ada, direct, "three two");

  const cases: Record<string, string[]> = {
    "two from:ada": ["three two", "one two"],
    "two from:@grace": ["two https://example.org three"],
    "two from:me": ["three two", "one two"],
    "two -from:me": ["two https://example.org three"],
    "in:loom": ["one two"],
    "in:#LOOM two": ["one two"],
    "two -in:loom": ["three two", "two https://example.org three"],
    "in:grace": ["three two", "two https://example.org three"],
    "in:grace from:grace": ["two https://example.org three"],
    "two after:2026-03-28": [
      "three two",
      "two https://example.org three",
      "one two",
    ],
    "two after:2026-03": ["three two"],
    "two after:2026-03-29": ["three two"],
    "two before:2026-03-29": [],
    "two before:2026": [],
    "two before:today": ["two https://example.org three", "one two"],
    "two -before:today": ["three two"],
    "has:link": ["two https://example.org three"],
    "two -has:link": ["three two", "one two"],
    "has:file": [],
    "in:nowhere two": [],
  };
  for (const [q, found] of Object.entries(cases)) {
    const { messages } = await finds(app, ada, q);
    const bodies = await Promise.all(
      messages.map(async ({ room, seq }) =>
        (await app.log.message(room.id, seq))!.body
      ),
    );
    expect([q, bodies]).toEqual([q, found]);
  }
});

Deno.test("what is pinned is found as long as it is, and where one may look", async () => {
  let now = 0;
  await using app = await openTestApp(null, { now: () => now++ });
  const [ada, grace, eve] = await people(app, "ada", "grace", "eve");
  const roomId = await addRoom(app, ada, grace);
  const other = await addRoom(app, ada);
  const pin = async (room: string, seq: number, on = true) =>
    value(
      await app.journal.append(room, { type: "pin", by: ada.id, seq, on }),
    );
  const [tea, , cake] = await says(app, ada, roomId, "tea", "a", "tea cake");
  const [reply] = await says(app, grace, roomId, "tea with Grace");
  const [apart] = await says(app, ada, other, "tea alone");
  for (const seq of [cake, tea, reply]) await pin(roomId, seq);
  await pin(other, apart);

  const found = (q: string, user = ada) => findsAll(app, user, q, 2);
  expect(await found("is:pinned"))
    .toEqual(["tea alone", "tea with Grace", "tea cake", "tea"]);
  expect(await found("is:pinned tea -cake from:me"))
    .toEqual(["tea alone", "tea"]);
  expect(await found("is:pinned", grace))
    .toEqual(["tea with Grace", "tea cake", "tea"]);
  expect(await found("is:pinned", eve)).toEqual([]);
  expect(await found("-is:pinned")).toEqual(["a"]);

  await pin(roomId, tea, false);
  value(
    await app.journal.append(roomId, { type: "delete", by: ada.id, seq: cake }),
  );
  expect(await found("is:pinned", grace)).toEqual(["tea with Grace"]);
});

Deno.test("what cannot be meant is refused with a sentence", async () => {
  await using app = await openTestApp();
  const [ada] = await people(app, "ada");
  const unclear = [
    ...["from:nobody", "before:soon", "after:2026-13", "has:cake", "is:it"],
  ];
  for (const q of unclear) {
    const input = { q, limit: 20, zone: "UTC" };
    expect([q, refusalCode(await search(app, ada, input))])
      .toEqual([q, "invalid"]);
  }
});

Deno.test("a question is read as it is written", () => {
  expect(readQuery(`-from:"Ada L" "two words" in:x ab:c -no -`)).toEqual({
    words: ["two words", "ab:c", "-"],
    without: ["no"],
    conditions: [
      { operator: "from", value: "Ada L", isNot: true },
      { operator: "in", value: "x", isNot: false },
    ],
  });
});

Deno.test("a date leads to the first message of that day, or after it", async () => {
  let now = 0;
  await using app = await openTestApp(null, { now: () => now });
  const [ada, eve] = await people(app, "ada", "eve");
  const roomId = await addRoom(app, ada);
  const seqs: Record<string, number> = {};
  for (const day of ["03", "05", "09"]) {
    for (const hour of ["08", "20"]) {
      now = Date.parse(`2026-11-${day}T${hour}:00:00Z`);
      [seqs[day + hour]] = await says(app, ada, roomId, `${day} ${hour}`);
    }
  }
  const jump = (on: string, user = ada) =>
    findOnDate(app, user, { roomId, on, zone: "UTC" });

  expect(value(await jump("2026-11-01"))).toBe(seqs["0308"]);
  expect(value(await jump("2026-11-05"))).toBe(seqs["0508"]);
  expect(value(await jump("2026-11-06"))).toBe(seqs["0908"]);
  expect(value(await jump("2027-01-01"))).toBe(seqs["0920"]);
  expect(refusalCode(await jump("2026-11-05", eve))).toBe("not_found");
});
