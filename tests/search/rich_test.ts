import { expect } from "expect";
import { SEGMENT } from "@/lib/store/find/segments.ts";
import { Random } from "@/tests/attacks/parts/random.ts";
import { addPerson, addRoom, openTestApp } from "@/tests/helpers/app.ts";
import { findsAll, rowsUnder, says } from "./finding.ts";

Deno.test("books of rare characters keep nobody from being found", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const library = await addRoom(app, ada);
  const books = Array.from({ length: SEGMENT + 1 }, (_, book) =>
    Array.from(
      { length: 4_000 },
      (_, i) =>
        String.fromCharCode(0x4e00 + (7 * i * i + 13 * book * i) % 20_000),
    ).join(""));
  await says(app, ada, library, "the oldest", ...books);
  const other = await addRoom(app, ada);
  const words = Array.from({ length: SEGMENT }, (_, i) => `number${i}`);
  await says(app, ada, other, ...words);
  await app.indexer.settled();

  expect(await findsAll(app, ada, "oldest")).toEqual(["the oldest"]);
  expect(await findsAll(app, ada, books[100].slice(90, 130)))
    .toContain(books[100]);
  expect(await findsAll(app, ada, "number77")).toHaveLength(1);
  expect(await rowsUnder(app.kv, "grams", library)).toEqual([]);
  expect(await rowsUnder(app.kv, "grams", other)).not.toEqual([]);
});

Deno.test("long texts are indexed, however many rows they fill", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const roomId = await addRoom(app, ada);
  const random = new Random(7);
  const letter = () => 0x4e00 + random.below(2_500);
  const words = Array.from(
    { length: 80_000 },
    () => String.fromCharCode(letter(), letter()),
  );
  const word = () => random.pick(words);
  const texts = Array.from(
    { length: SEGMENT + 1 },
    () => Array.from({ length: 1_300 }, word).join("，"),
  );
  await says(app, ada, roomId, ...texts);
  await app.indexer.settled();

  const rows = await rowsUnder(app.kv, "grams", roomId);
  const bytes = rows.reduce(
    (sum, { value }) => sum + (value as Uint8Array).length,
    0,
  );
  expect(bytes).toBeGreaterThan(600_000); // more than goes into one commit
  for (const at of [0, 100, 255]) {
    expect(await findsAll(app, ada, texts[at].slice(200, 230)))
      .toEqual([texts[at]]);
  }
});
