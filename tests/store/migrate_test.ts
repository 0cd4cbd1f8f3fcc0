import { expect } from "expect";
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
