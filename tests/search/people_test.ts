import { expect } from "expect";
import { newId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { rebuildIndex } from "@/lib/search/rebuild.ts";
import { keys } from "@/lib/store/keys.ts";
import { writeWords } from "@/lib/store/people/person_words.ts";
import {
  addPerson,
  openTestApp,
  type TestApp,
  value,
} from "@/tests/helpers/app.ts";
import { openFolder } from "@/tests/helpers/folder.ts";
import { finds, people } from "./finding.ts";

const called = async (app: TestApp, user: User, q: string) =>
  (await finds(app, user, q)).people.map(({ username }) => username);

/** As it was before people were indexed. */
async function forgetNames({ kv }: TestApp) {
  for await (const { key } of kv.list({ prefix: keys.allPersonWords() })) {
    await kv.delete(key);
  }
}

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

Deno.test("whoever came before names were indexed is found after the next start", async () => {
  await using folder = await openFolder();
  const names = Array.from({ length: 13 }, (_, i) => `somebody${i}`);
  {
    await using app = await openTestApp(folder.path);
    await people(app, ...names);
    await forgetNames(app);
    const { value } = await app.kv.get<{ schema: number }>(keys.identity());
    await app.kv.set(keys.identity(), { ...value, schema: 1 });
  }

  await using app = await openTestApp(folder.path);

  const ada = await addPerson(app, "ada");
  for (const name of names) {
    expect(await called(app, ada, name.slice(3))).toContain(name);
  }
});

Deno.test("rebuilt, people are found by the names they have, and by no others", async () => {
  await using app = await openTestApp();
  const [ada, grace] = await people(app, "ada", "grace");
  await forgetNames(app);
  await app.kv.set(keys.personWord("hopper", grace.id), true);
  await app.kv.set(keys.personWord("hopper", newId()), true);
  expect(await called(app, ada, "grace")).toEqual([]);
  expect(await called(app, ada, "hopper")).toEqual(["grace"]);

  value(rebuildIndex(app, { ...ada, role: "owner" }));
  await app.indexer.settled();

  expect(await called(app, ada, "grace")).toEqual(["grace"]);
  expect(await called(app, ada, "hopper")).toEqual([]);
});
