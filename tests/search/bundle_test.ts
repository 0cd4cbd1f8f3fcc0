import { expect } from "expect";
import { gramsFor } from "@/lib/domain/grams.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { readBlocks } from "@/lib/store/find/blocks.ts";
import { BUCKETS, mapOf } from "@/lib/store/find/postings.ts";
import { BUNDLE, SEGMENT } from "@/lib/store/find/segments.ts";
import { keys } from "@/lib/store/keys.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  type TestApp,
  value,
} from "@/tests/helpers/app.ts";
import { openFolder } from "@/tests/helpers/folder.ts";
import { run } from "@/tests/helpers/program.ts";
import { findsAll, rowsUnder, says } from "./finding.ts";

const WORDS = ["alpha", "beta", "gamma", "delta"];
const QUESTIONS = ["number7", "number77 gamma", "zebra", "xylophone", "former"];

/** What was said in a room, by seq: what a search has to find. */
type Said = Map<number, string>;

async function fill(
  app: TestApp,
  user: User,
  segments: number,
): Promise<{ roomId: RoomId; said: Said }> {
  const roomId = await addRoom(app, user);
  const bodies = Array.from(
    { length: segments * SEGMENT },
    (_, i) => i === 99 ? "xylophone" : `${WORDS[i % 4]} number${i}`,
  );
  const seqs = await says(app, user, roomId, ...bodies);
  return { roomId, said: new Map(seqs.map((seq, i) => [seq, bodies[i]])) };
}

/** A store in which that was said, as `then` leaves it. */
async function leave(
  path: string,
  segments: number,
  then?: (app: TestApp, roomId: RoomId) => Promise<void>,
): Promise<{ ada: User; roomId: RoomId; said: Said }> {
  await using app = await openTestApp(path);
  const ada = await addPerson(app, "ada");
  const { roomId, said } = await fill(app, ada, segments);
  await then?.(app, roomId);
  return { ada, roomId, said };
}

async function expectAllFound(app: TestApp, user: User, said: Said) {
  const newestFirst = [...said].sort(([a], [b]) => b - a);
  for (const q of QUESTIONS) {
    const expected = newestFirst.map(([, body]) => body).filter((body) =>
      q.split(" ").every((word) => body.includes(word))
    );
    expect([q, await findsAll(app, user, q, 100)]).toEqual([q, expected]);
  }
}

/** Whether anything in the index says that this was ever said. */
async function isKnown(app: TestApp, roomId: RoomId, word: string) {
  const rows = await rowsUnder(app.kv, "grams", roomId);
  const blocks = rows.flatMap(({ key, value }) => [
    ...readBlocks(key[3] as number, value as Uint8Array),
  ]);
  return [...gramsFor(word)].every((gram) =>
    blocks.some(([, block]) => mapOf(block, gram))
  );
}

Deno.test("whatever is edited, deleted or brought back in a bundle is found as it is", async () => {
  await using folder = await openFolder();
  await using app = await openTestApp(folder.path);
  const ada = await addPerson(app, "ada");
  const { roomId, said } = await fill(app, ada, BUNDLE + 3);
  await app.indexer.settled();
  await expectAllFound(app, ada, said);
  expect(await isKnown(app, roomId, "xylophone")).toBe(true);
  const rows = await rowsUnder(app.kv, "grams", roomId);
  expect(rows.length).toBeLessThanOrEqual(2 * BUCKETS); // one for each bucket of a bundle

  const act = async (seq: number, type: "edit" | "delete" | "restore") => {
    const body = type === "delete" ? null : "zebra";
    const edit = { type: "edit", body: "zebra" } as const;
    value(
      await app.journal.append(roomId, {
        ...type === "edit" ? edit : { type },
        by: ada.id,
        seq,
      }),
    );
    if (body) said.set(seq, body);
    else said.delete(seq);
  };
  const [xylophone] = [...said].find(([, body]) => body === "xylophone")!;
  const far = BUNDLE * SEGMENT;
  for (const seq of [xylophone, 5 * SEGMENT, far + 9, far + 10]) {
    await act(seq, "edit");
  }
  for (const seq of [far + 9, far + 10]) await act(seq, "delete");
  await act(far + 10, "restore");
  await expectAllFound(app, ada, said);
  await app.indexer.settled();

  await expectAllFound(app, ada, said);
  expect(await isKnown(app, roomId, "zebra")).toBe(true);
  expect(await isKnown(app, roomId, "xylophone")).toBe(false);
});

Deno.test("whoever dies over indexing leaves nothing that is not found", async () => {
  await using folder = await openFolder();
  const { ada, roomId, said } = await leave(folder.path, 4);

  for (let death = 0; death < 3; death++) {
    const { signal } = await run("indexes", folder.path, roomId);
    expect(signal).toBe("SIGKILL");
    await using app = await openTestApp(folder.path);
    await app.indexer.close();
    await expectAllFound(app, ada, said);
    const [seq] = [...said].find(([, body]) => body.includes("number7"))!;
    const edit = {
      type: "edit",
      by: ada.id,
      seq,
      body: "former zebra",
    } as const;
    value(await app.journal.append(roomId, edit));
    said.set(seq, edit.body);
    await expectAllFound(app, ada, said);
  }
});

Deno.test("a store whose index is of before has one of now soon after the start", async () => {
  await using folder = await openFolder();
  const asBefore = async (app: TestApp, roomId: RoomId) => {
    await app.indexer.close();
    const atomic = app.kv.atomic();
    for (const n of [0, 1]) {
      const segment = { format: 3, firstAt: 0, lastAt: 1e15, isTooRich: false };
      atomic.set(keys.segment(roomId, n), segment);
      atomic.set([...keys.formerIndex(), roomId, 0, n], new Uint8Array(9));
    }
    const { value: identity } = await app.kv.get<object>(keys.identity());
    atomic.set(keys.identity(), { ...identity, schema: 2 });
    await atomic.commit();
  };
  const { ada, roomId, said } = await leave(folder.path, 2, asBefore);

  await using app = await openTestApp(folder.path);
  expect(await rowsUnder(app.kv, ...keys.formerIndex())).toEqual([]);
  await expectAllFound(app, ada, said);
  await app.indexer.settled();

  await expectAllFound(app, ada, said);
  expect(await isKnown(app, roomId, "xylophone")).toBe(true);
});
