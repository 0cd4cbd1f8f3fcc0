import { expect } from "expect";
import type { App } from "@/lib/app.ts";
import { userTopic } from "@/lib/bus.ts";
import { endSession, findSession } from "@/lib/auth/sessions.ts";
import {
  findByAccessToken,
  issueTokens,
  refreshTokens,
  type Tokens,
} from "@/lib/auth/tokens.ts";
import { Sessions } from "@/lib/store/people/sessions.ts";
import {
  addPerson,
  openTestApp,
  refusalCode,
  signInAs,
  value,
} from "../helpers/app.ts";
import { Clock, DAY, MINUTE } from "../helpers/clock.ts";

async function signInByApi(app: App) {
  const ada = await addPerson(app, "ada");
  const tokens = value(await issueTokens(app, ada, "curl"));
  const { session } = (await findByAccessToken(app, tokens.accessToken))!;
  return { ada, tokens, session };
}

const refresh = (app: App, { refreshToken }: Tokens) =>
  refreshTokens(app, { refreshToken });

const isIn = async (app: App, { accessToken }: Tokens) =>
  await findByAccessToken(app, accessToken) !== null;

Deno.test("an access token is good for half an hour", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, clock);
  const { ada, tokens } = await signInByApi(app);

  expect((await findByAccessToken(app, tokens.accessToken))?.user.id).toBe(
    ada.id,
  );
  clock.pass(29 * MINUTE);
  expect(await isIn(app, tokens)).toBe(true);
  clock.pass(2 * MINUTE);

  expect(await isIn(app, tokens)).toBe(false);
});

Deno.test("an access token ends with its session", async () => {
  await using app = await openTestApp();
  const { tokens, session } = await signInByApi(app);

  await endSession(app, session);

  expect(await isIn(app, tokens)).toBe(false);
  expect(refusalCode(await refresh(app, tokens))).toBe("unauthenticated");
});

Deno.test("a refresh token brings new tokens, again and again", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, clock);
  let { tokens } = await signInByApi(app);

  for (let i = 0; i < 10; i++) {
    clock.pass(6 * DAY);
    tokens = value(await refresh(app, tokens));
    expect(await isIn(app, tokens)).toBe(true);
  }
});

Deno.test("a refresh token is good for seven days", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, clock);
  const { tokens } = await signInByApi(app);

  clock.pass(7 * DAY);

  expect(refusalCode(await refresh(app, tokens))).toBe("unauthenticated");
});

Deno.test("an answer that was lost on the way signs nobody out", async () => {
  await using app = await openTestApp();
  const { tokens } = await signInByApi(app);

  await refresh(app, tokens); // the client never sees what this brought
  const second = value(await refresh(app, tokens));
  await refresh(app, second); // lost again
  const third = value(await refresh(app, second));

  expect((await refresh(app, third)).ok).toBe(true);
});

Deno.test("whoever refreshes on one host and then on another stays in", async () => {
  await using one = await openTestApp();
  const two = { ...one, sessions: new Sessions(one.kv) };
  const { tokens } = await signInByApi(one);
  expect(await isIn(two, tokens)).toBe(true);

  const second = value(await refresh(one, tokens));
  const third = value(await refresh(two, second));

  expect(await isIn(one, third)).toBe(true);
});

Deno.test("a refresh token that was replaced and shown again ends the session at once", async () => {
  await using app = await openTestApp();
  const { tokens, session } = await signInByApi(app);
  let closed = false;
  app.bus.subscribe(userTopic(session.userId), (news) => {
    closed ||= news.type === "revoked" && news.sessionId === session.id;
  });
  const second = value(await refresh(app, tokens));
  const third = value(await refresh(app, second));

  const stolen = await refresh(app, tokens);

  expect(refusalCode(stolen)).toBe("unauthenticated");
  expect(closed).toBe(true);
  expect(await isIn(app, third)).toBe(false);
  expect(refusalCode(await refresh(app, third))).toBe("unauthenticated");
});

Deno.test("of two who hold copies of one token, one is found out", async () => {
  await using app = await openTestApp();
  const { tokens } = await signInByApi(app);
  const owner = value(await refresh(app, tokens));
  const thief = value(await refresh(app, tokens)); // as if the owner's answer was lost

  const next = value(await refresh(app, owner));
  const later = await refresh(app, thief);

  expect(refusalCode(later)).toBe("unauthenticated");
  expect(await isIn(app, next)).toBe(false);
});

Deno.test("of fifty who redeem one token at once, one line lives on", async () => {
  await using app = await openTestApp();
  const { tokens } = await signInByApi(app);

  const all = await Promise.all(
    Array.from({ length: 50 }, () => refresh(app, tokens)),
  );
  const [first, ...others] = all.map(value);
  await refresh(app, first);
  const after = await Promise.all(others.map((other) => refresh(app, other)));

  expect(after.filter(({ ok }) => ok)).toEqual([]);
});

Deno.test("the store keeps no refresh token", async () => {
  await using app = await openTestApp();
  const { tokens } = await signInByApi(app);

  const rows = await Array.fromAsync(app.kv.list({ prefix: [] }));

  expect(JSON.stringify(rows)).not.toContain(tokens.refreshToken);
});

Deno.test("tokens are no cookies, and cookies are no tokens", async () => {
  await using app = await openTestApp();
  const { ada, tokens } = await signInByApi(app);
  const cookie = await signInAs(app, ada, "");

  expect(await findSession(app, tokens.refreshToken)).toBe(null);
  expect(await findSession(app, tokens.accessToken)).toBe(null);
  expect(await findByAccessToken(app, cookie)).toBe(null);
  expect(await findByAccessToken(app, tokens.refreshToken)).toBe(null);
  expect(refusalCode(await refreshTokens(app, { refreshToken: cookie })))
    .toBe("unauthenticated");
});
