import { expect } from "expect";
import { argon2id } from "hash-wasm";
import type { App } from "@/lib/app.ts";
import { Attempts } from "@/lib/attempts.ts";
import { isOutdated } from "@/lib/auth/argon2.ts";
import { register } from "@/lib/auth/accounts.ts";
import { markDevice } from "@/lib/auth/known_device.ts";
import { openSession } from "@/lib/auth/sessions.ts";
import { signIn } from "@/lib/auth/sign_in.ts";
import { defaults } from "@/lib/config.ts";
import { keys } from "@/lib/store/keys.ts";
import { addPerson, openTestApp, refusalCode, value } from "../helpers/app.ts";
import { Clock, HOUR } from "../helpers/clock.ts";

const password = "tangerine kettle drift";
const HERE = { address: "192.0.2.1" };

const joinAda = async (app: App) =>
  value(
    await register(app, {
      username: "Ada",
      displayName: "",
      email: "Ada@example.test",
      password,
    }, HERE.address),
  );

const guess = (app: App, login: string, secret = "not the password") =>
  signIn(app, { login, password: secret }, HERE);

for (const login of ["Ada", "ada", "ada@example.test", "ADA@EXAMPLE.TEST"]) {
  Deno.test(`Ada signs in as "${login}"`, async () => {
    await using app = await openTestApp();
    const ada = await joinAda(app);

    const user = value(await guess(app, login, password));

    expect(user.id).toBe(ada.id);
  });
}

Deno.test("a wrong password and a missing account get one answer, for the same work", async () => {
  await using app = await openTestApp();
  await joinAda(app);
  const { run } = app.hashing;
  let hashes = 0;
  app.hashing.run = (work) => (hashes++, run.call(app.hashing, work)) as never;

  const wrong = await guess(app, "ada");
  const missing = await guess(app, "nobody");
  const missingAddress = await guess(app, "nobody@example.test");

  expect(refusalCode(wrong)).toBe("unauthenticated");
  expect(missing).toEqual(wrong);
  expect(missingAddress).toEqual(wrong);
  expect(hashes).toBe(3);
});

for (const login of ["ada", "nobody"]) {
  Deno.test(`whoever guesses at "${login}" is soon made to wait`, async () => {
    await using app = await openTestApp();
    await joinAda(app);

    const codes = [];
    for (let i = 0; i < 6; i++) {
      codes.push(refusalCode(await guess(app, login)));
    }

    const wrong = Array(5).fill("unauthenticated");
    expect(codes).toEqual([...wrong, "rate_limited"]);
    expect(refusalCode(await guess(app, login, password))).toBe("rate_limited");
  });
}

Deno.test("a name that is guessed at says nothing of whose address is whose", async () => {
  await using app = await openTestApp();
  await joinAda(app);

  for (let i = 0; i < 5; i++) await guess(app, i % 2 ? "ada" : "ADA");
  const sixth = await guess(app, "Ada");
  const hers = await guess(app, "ada@example.test");
  const nobodys = await guess(app, "nobody@example.test");

  expect(refusalCode(sixth)).toBe("rate_limited");
  expect(refusalCode(hers)).toBe("unauthenticated");
  expect(nobodys).toEqual(hers);
});

Deno.test("a hundred guesses at once are judged no more often than one after the other", async () => {
  await using app = await openTestApp();
  await joinAda(app);

  const codes = await Promise.all(
    Array.from(
      { length: 100 },
      async () => refusalCode(await guess(app, "ada")),
    ),
  );

  expect(codes.filter((code) => code === "unauthenticated")).toHaveLength(5);
});

Deno.test("strangers who guess at an account cannot keep its owner out", async () => {
  await using app = await openTestApp();
  const ada = await joinAda(app);
  const eve = await addPerson(app, "eve");
  const returns = (mark: string) =>
    signIn(app, { login: "ada", password }, { ...HERE, mark });

  for (let i = 0; i < 6; i++) await guess(app, "ada");

  for (const made of ["", ".", "x.y", await markDevice(app, eve.id)]) {
    expect(refusalCode(await returns(made))).toBe("rate_limited");
  }
  expect((await returns(await markDevice(app, ada.id))).ok).toBe(true);
});

Deno.test("a device that is known may not guess for ever either", async () => {
  await using app = await openTestApp();
  const mark = await markDevice(app, (await joinAda(app)).id);
  const input = { login: "ada", password: "not the password" };

  const codes = [];
  for (let i = 0; i < 6; i++) {
    codes.push(refusalCode(await signIn(app, input, { ...HERE, mark })));
  }

  expect(codes.at(-1)).toBe("rate_limited");
});

Deno.test("who signs in starts anew", async () => {
  await using app = await openTestApp();
  await joinAda(app);

  for (let i = 0; i < 20; i++) {
    await guess(app, "ada");
    expect((await guess(app, "ada", password)).ok).toBe(true);
  }
});

Deno.test("an address that fails too often is refused whatever it asks", async () => {
  const rates = {
    ...defaults.rates,
    sign_in_failure: { burst: 3, perMinute: 1 },
  };
  await using app = await openTestApp(null, { rates });
  await joinAda(app);

  for (let i = 0; i < 5; i++) await guess(app, "ada", password); // not failures
  for (let i = 0; i < 3; i++) await guess(app, `nobody${i}`);
  const refused = await guess(app, "ada", password);
  const elsewhere = await signIn(app, { login: "ada", password }, {
    address: "192.0.2.2",
  });

  expect(refusalCode(refused)).toBe("rate_limited");
  expect(elsewhere.ok).toBe(true);
});

Deno.test("nobody gets more than sixty guesses an hour, and nobody is locked out for good", () => {
  const clock = new Clock();
  const attempts = new Attempts(clock.now);
  let judged = 0;
  let longest = 0;

  for (let second = 0; second < HOUR / 1_000; second++) {
    const wait = attempts.begin("ada");
    if (wait === 0) judged++;
    longest = Math.max(longest, wait);
    clock.pass(1_000);
  }

  expect(judged).toBeGreaterThan(5);
  expect(judged).toBeLessThanOrEqual(60);
  expect(longest).toBeLessThanOrEqual(15 * 60);
});

Deno.test("a password that was stored when hashes were weaker is stored anew at sign-in", async () => {
  await using app = await openTestApp();
  const ada = await joinAda(app);
  const passwordHash = await argon2id({
    password,
    salt: new Uint8Array(16).fill(7),
    memorySize: 64,
    iterations: 1,
    parallelism: 1,
    hashLength: 32,
    outputType: "encoded",
  });
  await app.kv.set(keys.user(ada.id), { ...ada, passwordHash });
  app.users.forget(ada.id);

  const signedIn = value(await guess(app, "ada", password));

  expect((await openSession(app, signedIn, "")).ok).toBe(true);
  const stored = value(await guess(app, "ada", password)).passwordHash;
  expect(isOutdated(stored)).toBe(false);
});
