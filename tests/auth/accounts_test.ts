import { expect } from "expect";
import type { App } from "@/lib/app.ts";
import { register } from "@/lib/auth/accounts.ts";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import { findPeople } from "@/lib/chat/people.ts";
import { openTestApp, refusalCode, value } from "../helpers/app.ts";

const ada = {
  username: "Ada",
  displayName: "Ada Lovelace",
  email: "ada@example.test",
  password: "tangerine kettle drift",
};
const HERE = "192.0.2.1";

Deno.test("the first person owns the instance, the second does not", async () => {
  await using app = await openTestApp();
  const grace = { ...ada, username: "grace", email: "grace@example.test" };

  const first = value(await register(app, ada, HERE));
  const second = value(await register(app, grace, HERE));

  expect([first.role, second.role]).toEqual(["owner", "member"]);
});

/** Nobody's password is hashed before everybody's is: then all race for the store. */
function makeThemMeet(app: App, count: number) {
  const { promise: allCame, resolve } = Promise.withResolvers<void>();
  let missing = count;
  app.hashing.run = async (work) => {
    const hash = await work();
    if (--missing === 0) resolve();
    await allCame;
    return hash;
  };
}

Deno.test("of twenty people who are the first at once, one owns the instance", async () => {
  await using app = await openTestApp();
  makeThemMeet(app, 20);

  const people = await Promise.all(Array.from({ length: 20 }, async (_, i) => {
    const person = { ...ada, username: `p${i}`, email: `p${i}@example.test` };
    return value(await register(app, person, HERE));
  }));

  expect(people.filter(({ role }) => role === "owner")).toHaveLength(1);
});

Deno.test("of fifty simultaneous registrations of one name exactly one wins", async () => {
  await using app = await openTestApp();

  const results = await Promise.all(Array.from(
    { length: 50 },
    (_, i) => register(app, { ...ada, email: `ada${i}@example.test` }, HERE),
  ));

  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const refusals = new Set(results.map(refusalCode).filter(Boolean));
  expect([...refusals].sort()).toEqual(["conflict", "overloaded"]);
});

const sameName = ["ada", "ADA", "Ａｄａ"];
for (const username of sameName) {
  Deno.test(`"${username}" is taken once there is an "Ada"`, async () => {
    await using app = await openTestApp();
    await register(app, ada, HERE);

    const email = "other@example.test";
    const again = await register(app, { ...ada, username, email }, HERE);

    expect(again).toMatchObject({
      refusal: { code: "conflict", fields: { username: expect.any(String) } },
    });
  });
}

Deno.test("one e-mail address has one account, however it is spelt", async () => {
  await using app = await openTestApp();
  await register(app, ada, HERE);

  const email = "ADA@Example.test";
  const again = await register(app, { ...ada, username: "eve", email }, HERE);

  expect(again).toMatchObject({
    refusal: { code: "conflict", fields: { email: expect.any(String) } },
  });
});

Deno.test("a refused registration leaves the name free", async () => {
  await using app = await openTestApp();
  await register(app, ada, HERE);
  const eve = { ...ada, username: "eve" };

  await register(app, eve, HERE);
  const email = "eve@example.test";

  expect((await register(app, { ...eve, email }, HERE)).ok).toBe(true);
});

Deno.test("a new person stands in #general and is found by each part of their name", async () => {
  await using app = await openTestApp();
  const grace = value(await register(app, ada, HERE));

  const { members } = await app.rooms.open(GENERAL_ID);
  const found = await Promise.all(
    ["ad", "lovel", "ada lo"].map((q) => findPeople(app, grace, { q })),
  );

  expect([...members.keys()]).toEqual([grace.id]);
  for (const people of found) {
    expect(value(people)).toMatchObject([{ username: "Ada" }]);
  }
});
