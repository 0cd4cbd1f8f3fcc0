import { expect } from "expect";
import { searchable } from "@/lib/domain/searchable.ts";
import type { Search } from "@/lib/protocol/finding_inputs.ts";
import { RATES } from "@/lib/rates.ts";
import { search } from "@/lib/search/search.ts";
import {
  addRoom,
  openTestApp,
  refusalCode,
  value,
} from "@/tests/helpers/app.ts";
import { CORPUS } from "./corpus.ts";
import { findsAll, people, says } from "./finding.ts";

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
  await using app = await openTestApp(null, { rates: RATES });
  const [ada] = await people(app, "ada");
  const input: Search & { zone: string } = { q: "x", limit: 20, zone: "UTC" };

  for (let i = 0; i < RATES.find.burst; i++) {
    value(await search(app, ada, input));
  }
  expect(refusalCode(await search(app, ada, input))).toBe("rate_limited");
});
