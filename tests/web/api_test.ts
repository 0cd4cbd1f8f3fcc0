import { expect } from "expect";
import { PASSWORD, startServer, type TestServer } from "../helpers/server.ts";
import type { Visitor } from "../helpers/visitor.ts";

const account = {
  username: "ada",
  displayName: "Ada Lovelace",
  email: "ada@example.test",
  password: PASSWORD,
};

/** A program: no cookies, says nothing of where it is. */
function client(server: TestServer): Visitor {
  const visitor = server.visitor();
  visitor.origin = {};
  return visitor;
}

function shows(visitor: Visitor, accessToken: string) {
  visitor.origin = { authorization: `Bearer ${accessToken}` };
}

Deno.test("a program registers, asks who it is, refreshes and signs out", async () => {
  await using server = await startServer();
  const ada = client(server);

  const registered = await ada.json("/api/auth/register", account);
  expect(registered.status).toBe(201);
  const first = await registered.json();
  expect(first).toMatchObject({
    user: { username: "ada", email: "ada@example.test", role: "owner" },
    tokenType: "Bearer",
    expiresIn: 1800,
  });
  expect(registered.headers.getSetCookie()).toEqual([]);

  shows(ada, first.accessToken);
  const me = await (await ada.fetch("/api/auth/me")).json();
  expect(me).toEqual(first.user);
  expect(JSON.stringify(first.user)).not.toContain("argon2");

  const { refreshToken } = first;
  const second = await (await ada.json("/api/auth/refresh", { refreshToken }))
    .json();
  shows(ada, second.accessToken);
  expect((await ada.fetch("/api/auth/me")).status).toBe(200);

  expect((await ada.fetch("/api/auth/logout", { method: "POST" })).status)
    .toBe(204);
  expect((await ada.fetch("/api/auth/me")).status).toBe(401);
});

Deno.test("a program signs in with JSON or with a form", async () => {
  await using server = await startServer();
  await server.signUp("ada");
  const program = client(server);
  const login = { login: "ada", password: PASSWORD };

  const byJson = await program.json("/api/auth/login", login);
  const byForm = await program.submit("/api/auth/login", login);

  expect((await byJson.json()).user.username).toBe("ada");
  expect((await byForm.json()).user.username).toBe("ada");
});

Deno.test("a wrong password and a missing account look the same, byte for byte", async () => {
  await using server = await startServer();
  await server.signUp("ada");
  const program = client(server);
  const asks = async (login: string) => {
    const answer = await program.json("/api/auth/login", {
      login,
      password: "not the password",
    });
    return [answer.status, await answer.text()];
  };

  expect(await asks("nobody")).toEqual(await asks("ada"));
  expect((await asks("ada"))[0]).toBe(401);
});

Deno.test("whoever guesses too often is told when to come back", async () => {
  await using server = await startServer();
  const program = client(server);
  const guess = () =>
    program.json("/api/auth/login", { login: "ada", password: "guess" });
  for (let i = 0; i < 5; i++) await (await guess()).body?.cancel();

  const refused = await guess();

  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("1");
  expect((await refused.json()).error.code).toBe("rate_limited");
});

Deno.test("a flood of sign-ins is sent away in part, and chat goes on", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const program = client(server);

  const flood = Array.from(
    { length: 100 },
    (_, i) =>
      program.json("/api/auth/login", {
        login: `nobody${i}`,
        password: "guess",
      }),
  );
  const page = await ada.fetch("/rooms/general");
  const statuses = (await Promise.all(flood)).map(({ status, body }) => {
    body?.cancel();
    return status;
  });
  await page.body?.cancel();

  expect(page.status).toBe(200);
  expect(new Set(statuses)).toEqual(new Set([401, 503]));
});

Deno.test("whoever ends a device in the settings ends it at once", async () => {
  await using server = await startServer();
  const phone = await server.signUp("ada");
  const desk = server.visitor();
  await desk.submit("/sign-in", { login: "ada", password: PASSWORD });
  const html = await desk.read("/settings/sessions");
  const [, sessionId] = /name="sessionId" value="([\w-]{43})"/.exec(html)!;

  await desk.submit("/settings/sessions/end", { sessionId });

  expect((await phone.fetch("/api/auth/me")).status).toBe(401);
  expect((await desk.fetch("/api/auth/me")).status).toBe(200);
});

Deno.test("signing out everywhere ends browsers and programs alike", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const program = client(server);
  const login = { login: "ada", password: PASSWORD };
  const { accessToken } = await (await program.json("/api/auth/login", login))
    .json();
  shows(program, accessToken);

  const out = await ada.submit("/settings/sessions/end-all", {});

  expect(out.headers.get("location")).toBe("/sign-in");
  expect((await ada.fetch("/api/auth/me")).status).toBe(401);
  expect((await program.fetch("/api/auth/me")).status).toBe(401);
});

Deno.test("signing in again gives the browser a new session and ends the old one", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const old = server.visitor();
  old.remember(ada.cookie);

  await ada.submit("/sign-in", { login: "ada", password: PASSWORD });

  expect((await old.fetch("/api/auth/me")).status).toBe(401);
  expect((await ada.fetch("/api/auth/me")).status).toBe(200);
});
