import { expect } from "expect";
import fc from "fast-check";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { searchable } from "@/lib/domain/searchable.ts";
import { hasWord } from "@/lib/search/matches.ts";
import { readQuery } from "@/lib/search/query.ts";
import { rebuildIndex } from "@/lib/search/rebuild.ts";
import { SEGMENT } from "@/lib/store/find/segments.ts";
import { keys } from "@/lib/store/keys.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  refusalCode,
  type TestApp,
  value,
} from "@/tests/helpers/app.ts";
import { openFolder } from "@/tests/helpers/folder.ts";
import { finds, findsAll, says } from "./finding.ts";

const WORDS = ["alpha", "beta", "gamma", "delta", "café", "北京", "北海", "x1"];

/** A room with so many messages that most of them are indexed. */
async function fill(app: TestApp, user: User, segments: number) {
  const roomId = await addRoom(app, user);
  const bodies = Array.from(
    { length: segments * SEGMENT },
    (_, i) => `${WORDS[i % 7]} ${WORDS[(i * 3 + 1) % 8]} number${i}`,
  );
  await says(app, user, roomId, ...bodies);
  await app.indexer.settled();
  return { roomId, bodies };
}

/** Nothing of the index is left: every message is read. */
async function forgetIndex(app: TestApp, roomId: RoomId) {
  const atomic = app.kv.atomic();
  for (const { key } of await segmentsOf(app, roomId)) atomic.set(key, false);
  await atomic.commit();
}

const segmentsOf = (app: TestApp, roomId: RoomId) =>
  Array.fromAsync(app.kv.list({ prefix: keys.segments(roomId) }));

const postings = (app: TestApp) =>
  Array.fromAsync(app.kv.list<Uint8Array>({ prefix: ["grams"] }));

Deno.test("with an index the same is found as by reading everything", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const { roomId, bodies } = await fill(app, ada, 3);
  const questions = fc.sample(
    fc.array(
      fc.constantFrom(...WORDS, "alp", "number1", "77", "京", "-beta", "é"),
      { minLength: 1, maxLength: 3 },
    ),
    { numRuns: 40, seed: 7 },
  ).map((words) => words.join(" "));

  expect((await segmentsOf(app, roomId)).length).toBeGreaterThanOrEqual(3);
  let count = 0;
  for (const q of questions) {
    const { words, without } = readQuery(q);
    const has = (body: string) => (word: string) =>
      hasWord(searchable(body), word);
    const expected = bodies.filter((body) =>
      words.every(has(body)) && !without.some(has(body))
    ).reverse();
    expect([q, await findsAll(app, ada, q, 100)]).toEqual([q, expected]);
    count += expected.length;
  }
  expect(count).toBeGreaterThan(500);
});

Deno.test("what is edited or deleted is so at once, and soon gone from the index too", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const { roomId } = await fill(app, ada, 2);
  const before = await postings(app);
  const edit = { type: "edit", by: ada.id, seq: 9, body: "zebra" } as const;

  value(await app.journal.append(roomId, edit));
  expect(await findsAll(app, ada, "zebra")).toEqual(["zebra"]);
  await app.indexer.settled();
  expect(await findsAll(app, ada, "zebra")).toEqual(["zebra"]);

  value(
    await app.journal.append(roomId, { type: "delete", by: ada.id, seq: 9 }),
  );
  expect(await findsAll(app, ada, "zebra")).toEqual([]);
  await app.indexer.settled();
  expect(await findsAll(app, ada, "zebra")).toEqual([]);
  const bytes = (rows: typeof before) =>
    rows.reduce((sum, { value }) => sum + value.length, 0);
  expect(bytes(await postings(app))).toBeLessThan(bytes(before));
  const [first] = await segmentsOf(app, roomId);
  expect(first.value).not.toBe(false);
});

Deno.test("what was searched, edited and not indexed again is found as it is now", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const { roomId } = await fill(app, ada, 2);
  expect(await findsAll(app, ada, "zebra")).toEqual([]);
  const [former] = await findsAll(app, ada, "number300");
  const { messages: [{ seq }] } = await finds(app, ada, "number300");

  await app.indexer.close();
  const edit = { type: "edit", by: ada.id, seq, body: "zebra" } as const;
  value(await app.journal.append(roomId, edit));

  expect(former).toContain("number300");
  expect(await findsAll(app, ada, "number300")).toEqual([]);
  expect(await findsAll(app, ada, "zebra")).toEqual(["zebra"]);
});

Deno.test("somebody who edits while the segment is indexed is not overlooked", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const { roomId } = await fill(app, ada, 2);

  const rebuilt = app.indexer.rebuild();
  for (let i = 0; i < 20; i++) {
    const body = `zebra ${i}`;
    value(
      await app.journal.append(roomId, {
        type: "edit",
        by: ada.id,
        seq: 9,
        body,
      }),
    );
    expect(await findsAll(app, ada, "zebra")).toEqual([body]);
  }
  await rebuilt;
  await app.indexer.settled();

  expect(await findsAll(app, ada, "zebra")).toEqual(["zebra 19"]);
});

Deno.test("rebuilt while people talk, the index is what it was", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const { roomId } = await fill(app, ada, 2);
  const before = await postings(app);
  await app.kv.set(before[3].key, new Uint8Array());

  value(rebuildIndex(app, { ...ada, role: "owner" }));
  await says(app, ada, roomId, "meanwhile");
  expect(await findsAll(app, ada, "meanwhile")).toEqual(["meanwhile"]);
  await app.indexer.settled();

  expect(refusalCode(rebuildIndex(app, ada))).toBe("forbidden");

  expect((await postings(app)).map(({ value }) => value))
    .toEqual(before.map(({ value }) => value));
});

Deno.test("what was not indexed before the end is indexed after the next start", async () => {
  await using folder = await openFolder();
  let roomId: RoomId;
  let ada: User;
  {
    await using app = await openTestApp(folder.path);
    ada = await addPerson(app, "ada");
    ({ roomId } = await fill(app, ada, 2));
    await forgetIndex(app, roomId);
  }
  await using app = await openTestApp(folder.path);
  expect(await findsAll(app, ada, "number300")).toHaveLength(1);
  await app.indexer.settled();

  const values = (await segmentsOf(app, roomId)).map(({ value }) => value);
  expect(values.every(Boolean)).toBe(true);
  expect(await findsAll(app, ada, "number300")).toHaveLength(1);
});
