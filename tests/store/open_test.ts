import { expect } from "expect";
import { DatabaseSync } from "node:sqlite";
import { openApp } from "@/lib/app.ts";
import { defaults } from "@/lib/config.ts";
import { StartError } from "@/lib/start_error.ts";
import { keys } from "@/lib/store/keys.ts";
import { openFolder } from "../helpers/folder.ts";
import { run } from "../helpers/program.ts";

const SIDE_BY_SIDE = 12; // programs: more than there are cores

const open = (dataDir: string) => openApp({ ...defaults, dataDir });

Deno.test("the first start makes a folder that others on the machine cannot enter", async () => {
  await using folder = await openFolder();
  const dataDir = folder.file("new/data");

  const app = await open(dataDir);
  await app.close();

  expect((await Deno.stat(dataDir)).mode! & 0o777).toBe(0o700);
});

Deno.test("after a stop everything is in one file that may be copied", async () => {
  await using folder = await openFolder();

  await (await open(folder.path)).close();

  const names = [...Deno.readDirSync(folder.path)].map(({ name }) => name);
  expect(names.sort()).toEqual(["parley.begun", "parley.kv", "parley.lock"]);
});

Deno.test("a store is the same one, with the same secrets, at every start", async () => {
  await using folder = await openFolder();

  const first = await open(folder.path);
  await first.close();
  const second = await open(folder.path);
  await second.close();

  expect(second.epoch).toBe(first.epoch);
  expect(second.secrets).toEqual(first.secrets);
  expect(second.secrets.csrf).not.toEqual(second.secrets.jwt);
});

Deno.test("a new store can be written to at once, however busy the machine", async () => {
  const begin = async () => {
    await using folder = await openFolder();
    expect((await run("begin_stores", folder.path)).code).toBe(0);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, begin));
});

Deno.test("two stores are different ones", async () => {
  await using here = await openFolder();
  await using there = await openFolder();

  const first = await open(here.path);
  const second = await open(there.path);
  await Promise.all([first.close(), second.close()]);

  expect(second.epoch).not.toBe(first.epoch);
  expect(second.secrets.jwt).not.toEqual(first.secrets.jwt);
});

Deno.test("a restored copy is another store to those who saw the original", async () => {
  await using original = await openFolder();
  await using restored = await openFolder();
  const before = await open(original.path);
  await before.close();
  await Deno.copyFile(
    original.file("parley.kv"),
    restored.file("parley.kv"),
  );

  const after = await open(restored.path);
  await after.close();
  const later = await open(restored.path);
  await later.close();

  expect(after.epoch).not.toBe(before.epoch);
  expect(later.epoch).toBe(after.epoch);
  expect(after.secrets).toEqual(before.secrets);
});

Deno.test("data that is in use is not opened a second time", async () => {
  await using folder = await openFolder();
  const app = await open(folder.path);

  expect(await refusal(folder.path)).toContain("already running");

  await app.close();
  await (await open(folder.path)).close();
});

Deno.test("a lost database is noticed, not begun anew", async () => {
  await using folder = await openFolder();
  await (await open(folder.path)).close();
  await Deno.remove(folder.file("parley.kv"));

  expect(await refusal(folder.path)).toContain("missing or empty");

  await Deno.writeTextFile(folder.file("parley.kv"), "");
  expect(await refusal(folder.path)).toContain("missing or empty");
});

Deno.test("another, empty store in its place is noticed too", async () => {
  await using folder = await openFolder();
  await (await open(folder.path)).close();
  await Deno.remove(folder.file("parley.kv"));
  await run("other_store", folder.file("parley.kv"));

  expect(await refusal(folder.path)).toContain("missing or empty");
});

Deno.test("who deletes the marker may begin anew", async () => {
  await using folder = await openFolder();
  await (await open(folder.path)).close();
  await Deno.remove(folder.file("parley.kv"));
  await Deno.remove(folder.file("parley.begun"));

  await (await open(folder.path)).close();
});

Deno.test("a file that is no database is left as it is", async () => {
  await using folder = await openFolder();
  const text = "not a database, but something precious";
  await Deno.writeTextFile(folder.file("parley.kv"), text);

  expect(await refusal(folder.path)).toContain("cannot be read as a database");

  expect(await Deno.readTextFile(folder.file("parley.kv"))).toBe(text);
});

Deno.test("another program's database is left as it is", async () => {
  await using folder = await openFolder();
  using theirs = new DatabaseSync(folder.file("parley.kv"));
  theirs.exec("CREATE TABLE songs (name TEXT)");

  expect(await refusal(folder.path)).toContain("belongs to another program");

  const tables = theirs.prepare("SELECT name FROM sqlite_master").all();
  expect(tables).toHaveLength(1);
});

Deno.test("another program's Deno KV store is refused", async () => {
  await using folder = await openFolder();
  await run("other_store", folder.file("parley.kv"), "Let It Be");

  expect(await refusal(folder.path)).toContain("belongs to another program");
});

Deno.test("data of a newer Parley is refused, and can still be opened by that one", async () => {
  await using folder = await openFolder();
  const app = await open(folder.path);
  const { value } = await app.kv.get<{ schema: number }>(keys.identity());
  await app.kv.set(keys.identity(), { ...value, schema: 99 });
  await app.close();

  expect(await refusal(folder.path)).toContain("newer Parley (schema 99");
  expect(await refusal(folder.path)).toContain("newer Parley (schema 99");
});

Deno.test("a folder that cannot be written is refused with the reason", async () => {
  await using folder = await openFolder();
  await Deno.writeTextFile(folder.file("data"), "a file, not a folder");

  expect(await refusal(folder.file("data"))).toContain("cannot keep its data");
});

Deno.test("the newest messages are missed when their file is", async () => {
  await using folder = await openFolder();
  await (await open(folder.path)).close();
  await run("killed", folder.path);
  await Deno.remove(folder.file("parley.kv-wal"));

  expect(await refusal(folder.path)).toContain("parley.kv-wal is missing");

  await Deno.remove(folder.file("parley.lock"));
  await (await open(folder.path)).close();
});

async function refusal(dataDir: string): Promise<string> {
  try {
    await (await open(dataDir)).close();
    return "opened";
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return error.message;
  }
}
