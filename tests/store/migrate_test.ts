import { expect } from "expect";
import { beginIdentity, type Identity } from "@/lib/store/data/identity.ts";
import { migrate, type Migration } from "@/lib/store/data/migrate.ts";
import { keys } from "@/lib/store/keys.ts";
import { openTestApp } from "../helpers/app.ts";
import { openFolder } from "../helpers/folder.ts";
import { run } from "../helpers/program.ts";

const NUMBERS = Array.from({ length: 8 }, (_, i) => i);

Deno.test("a migration changes every row once", async () => {
  await using folder = await openFolder();
  await writeNumbers(folder.path);

  await run("migrate", folder.path);
  await run("migrate", folder.path);

  expect(await readNumbers(folder.path)).toEqual(NUMBERS.map((n) => n + 1));
});

Deno.test("a migration that was killed goes on where it was", async () => {
  await using folder = await openFolder();
  await writeNumbers(folder.path);

  const { signal } = await run("migrate", folder.path, "killed");
  expect(signal).toBe("SIGKILL");
  expect(await readNumbers(folder.path)).toEqual([1, 2, 3, 3, 4, 5, 6, 7]);
  await run("migrate", folder.path);

  expect(await readNumbers(folder.path)).toEqual(NUMBERS.map((n) => n + 1));
});

Deno.test("how far a migration has come is written with what it changed", async () => {
  await using folder = await openFolder();
  await writeNumbers(folder.path);

  await run("migrate", folder.path, "killed");

  await using copy = await copyOf(folder.path);
  using kv = await Deno.openKv(copy.file("parley.kv"));
  const [changed, progress] = await kv.getMany([
    ["numbers", 2],
    keys.migration(),
  ]);
  expect(progress.versionstamp).toBe(changed.versionstamp);
});

Deno.test("hosts that start at once change every row once", async () => {
  using kv = await Deno.openKv(":memory:");
  const identity = await beginIdentity(kv, 1, 0);
  for (const n of NUMBERS) await kv.set(["numbers", n], n);

  let other: Promise<Identity> | null = null;
  const overtaken: Migration = {
    ...addOne,
    async step(...asked) {
      await (other ??= migrate(kv, identity, [addOne, addTen]));
      return await addOne.step(...asked);
    },
  };
  const { schema } = await migrate(kv, identity, [overtaken, addTen]);

  expect([schema, (await other!).schema]).toEqual([3, 3]);
  const rows = await Array.fromAsync(kv.list<number>({ prefix: ["numbers"] }));
  expect(rows.map(({ value }) => value)).toEqual(NUMBERS.map((n) => n + 11));
  expect((await kv.get(keys.migration())).value).toBeNull();
});

const adding = (schema: number, count: number): Migration => ({
  schema,
  async step(kv, cursor, atomic) {
    const rows = kv.list<number>({ prefix: ["numbers"] }, {
      limit: 3,
      cursor: cursor ?? undefined,
    });
    for await (const { key, value } of rows) atomic.set(key, value + count);
    return rows.cursor || null;
  },
});
const addOne = adding(2, 1);
const addTen = adding(3, 10);

async function writeNumbers(dataDir: string) {
  await using app = await openTestApp(dataDir);
  for (const n of NUMBERS) await app.kv.set(["numbers", n], n);
}

async function readNumbers(dataDir: string): Promise<number[]> {
  await using copy = await copyOf(dataDir);
  using kv = await Deno.openKv(copy.file("parley.kv"));
  const rows = await Array.fromAsync(kv.list<number>({ prefix: ["numbers"] }));
  return rows.map(({ value }) => value);
}

/** To look at: opening a killed store tidies it up. */
async function copyOf(dataDir: string) {
  const copy = await openFolder();
  for (const { name } of Deno.readDirSync(dataDir)) {
    await Deno.copyFile(`${dataDir}/${name}`, copy.file(name));
  }
  return copy;
}
