import { expect } from "expect";
import { createRoom, openDirect } from "@/lib/chat/rooms.ts";
import { newId } from "@/lib/domain/ids.ts";
import { keys } from "@/lib/store/keys.ts";
import { writeWords } from "@/lib/store/person_words.ts";
import { searchable } from "@/lib/domain/searchable.ts";
import { readQuery } from "@/lib/search/query.ts";
import { findOnDate } from "@/lib/search/on_date.ts";
import { search } from "@/lib/search/search.ts";
import type { Search } from "@/lib/protocol/inputs.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  refusalCode,
  type TestApp,
  value,
} from "@/tests/helpers/app.ts";
import { CORPUS } from "./corpus.ts";
import { finds, findsAll, says } from "./finding.ts";

const people = (app: TestApp, ...names: string[]) =>
  Promise.all(names.map((name) => addPerson(app, name)));

Deno.test("any piece of what was said in ten scripts is found, and only there", async () => {
  await using app = await openTestApp();
  const [ada, grace] = await people(app, "ada", "grace");
  const roomId = await addRoom(app, ada, grace);
  await says(app, grace, roomId, ...Object.values(CORPUS));

  for (const [script, text] of Object.entries(CORPUS)) {
    const shown = [...text];
    for (let at = 0; at + 3 <= shown.length; at += 5) {
      const piece = shown.slice(at, at + 3).join("").trim();
      if (searchable(piece).length < 3) continue; // letters without their points
      const found = await findsAll(app, ada, `"${piece}"`);
      expect([script, piece, found]).toEqual([script, piece, [text]]);
    }
  }
  const [east] = await findsAll(app, ada, "公園");
  expect(east).toBe(CORPUS.Han);
  expect(await findsAll(app, ada, "公東")).toEqual([]);
});

Deno.test("words, exact words and words that must not be there", async () => {
  await using app = await openTestApp();
  const [ada] = await people(app, "ada");
  const roomId = await addRoom(app, ada);
  await says(
    app,
    ada,
    roomId,
    "the engine weaves patterns",
    "patterns of the loom",
    "an engine of steam",
    "C# and go",
  );

  const cases: Record<string, string[]> = {
    "patterns": ["patterns of the loom", "the engine weaves patterns"],
    "engine patterns": ["the engine weaves patterns"],
    "PÁTTERNS": ["patterns of the loom", "the engine weaves patterns"],
    "ttern": ["patterns of the loom", "the engine weaves patterns"],
    "of": ["an engine of steam", "patterns of the loom"],
    "eam": ["an engine of steam"],
    "am": [], // short ones are found where a word begins
    "st": ["an engine of steam"],
    "c#": ["C# and go"],
    '"engine of"': ["an engine of steam"],
    '"of engine"': [],
    "engine -steam": ["the engine weaves patterns"],
    '-"the loom" patterns': ["the engine weaves patterns"],
    "nothing here": [],
  };
  for (const [q, found] of Object.entries(cases)) {
    expect([q, await findsAll(app, ada, q)]).toEqual([q, found]);
  }
});

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

Deno.test("what cannot be meant is refused with a sentence", async () => {
  await using app = await openTestApp();
  const [ada] = await people(app, "ada");
  for (const q of ["from:nobody", "before:soon", "after:2026-13", "has:cake"]) {
    const input = { q, limit: 20, zone: "UTC" };
    expect([q, refusalCode(await search(app, ada, input))])
      .toEqual([q, "invalid"]);
  }
});

Deno.test("nobody finds what they may not see, and what they may no longer see", async () => {
  await using app = await openTestApp();
  const [ada, grace, eve] = await people(app, "ada", "grace", "eve");
  const roomId = await addRoom(app, ada, grace, eve);
  const other = await addRoom(app, ada, grace);
  const name = "Secret garden";
  await createRoom(app, ada, { name, topic: "", kind: "private" });
  await says(app, ada, roomId, "a secret for three");
  await says(app, ada, other, "a secret for two");
  const direct = value(await openDirect(app, ada, { userId: grace.id })).id;
  await says(app, grace, direct, "a secret between us");

  const before = await findsAll(app, eve, "secret");
  value(
    await app.journal.append(roomId, {
      type: "remove",
      by: ada.id,
      userId: eve.id,
    }),
  );

  expect(before).toEqual(["a secret for three"]);
  expect(await finds(app, eve, "secret")).toEqual({
    people: [],
    rooms: [],
    messages: [],
    next: null,
  });
  expect(await finds(app, eve, "in:garden secret"))
    .toEqual(await finds(app, eve, "in:nowhere secret"));
  expect(await findsAll(app, grace, "secret")).toHaveLength(3);
});

Deno.test("a public room is found by its name, its messages by its members", async () => {
  await using app = await openTestApp();
  const [ada, eve] = await people(app, "ada", "eve");
  const input = { name: "Loom", topic: "", kind: "public" } as const;
  const { id } = value(await createRoom(app, ada, input));
  await says(app, ada, id, "the loom is here");

  const { rooms, messages } = await finds(app, eve, "loo");
  expect(rooms.map(({ name }) => name)).toEqual(["Loom"]);
  expect(messages).toEqual([]);
  expect(await findsAll(app, ada, "loo")).toEqual(["the loom is here"]);
});

Deno.test("everything comes once, the newest first, page by page over all rooms", async () => {
  let now = Date.parse("2026-01-01");
  await using app = await openTestApp(null, { now: () => now });
  const [ada] = await people(app, "ada");
  const rooms = await Promise.all([1, 2, 3].map(() => addRoom(app, ada)));
  const said: string[] = [];
  for (let i = 0; i < 120; i++) {
    if (i % 4 === 0) now += 1_000; // several at the same moment
    said.push(`message ${i}`);
    await says(app, ada, rooms[i % 3], said.at(-1)!);
  }

  const found = await findsAll(app, ada, "message", 7);

  expect(found.toSorted()).toEqual(said.toSorted());
  const times = found.map((body) => Math.floor(Number(body.slice(8)) / 4));
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});

Deno.test("an edit is found as it is now, a deleted message not at all", async () => {
  await using app = await openTestApp();
  const [ada] = await people(app, "ada");
  const roomId = await addRoom(app, ada);
  const [seq] = await says(app, ada, roomId, "before breakfast");
  const edit = { type: "edit", by: ada.id, seq, body: "after lunch" } as const;

  value(await app.journal.append(roomId, edit));
  expect(await findsAll(app, ada, "breakfast")).toEqual([]);
  expect(await findsAll(app, ada, "lunch")).toEqual(["after lunch"]);

  value(await app.journal.append(roomId, { type: "delete", by: ada.id, seq }));
  expect(await findsAll(app, ada, "lunch")).toEqual([]);
  expect(await findsAll(app, ada, "from:me")).toEqual([]);
});

Deno.test("who asks too often has to wait", async () => {
  const { RATES } = await import("@/lib/rates.ts");
  await using app = await openTestApp(null, { rates: RATES });
  const [ada] = await people(app, "ada");
  const input: Search & { zone: string } = { q: "x", limit: 20, zone: "UTC" };

  for (let i = 0; i < RATES.find.burst; i++) {
    value(await search(app, ada, input));
  }
  expect(refusalCode(await search(app, ada, input))).toBe("rate_limited");
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

Deno.test("people are found by any part of their name, however it is accented", async () => {
  await using app = await openTestApp();
  const [ada] = await people(app, "ada");
  for (const displayName of ["Zoë Müller", "王小明", "Grace Hopper"]) {
    const user = { ...ada, id: newId(), username: newId(), displayName };
    const atomic = app.kv.atomic().set(keys.user(user.id), user);
    writeWords(atomic, user);
    await atomic.commit();
  }
  const found = async (q: string) =>
    (await finds(app, ada, q)).people.map(({ displayName }) => displayName);

  for (const q of ["zoe", "ZOË", "muller", "ülle", "zoe mu"]) {
    expect([q, await found(q)]).toEqual([q, ["Zoë Müller"]]);
  }
  expect(await found("小明")).toEqual(["王小明"]);
  expect(await found("oppe")).toEqual(["Grace Hopper"]);
  expect(await found("op")).toEqual([]);
  expect(await found("hop")).toEqual(["Grace Hopper"]);
});
