import { expect } from "expect";
import { PASSWORD, startServer } from "../helpers/server.ts";

const NEW = "seven lamps of brass";

Deno.test("whoever changes the password stays in, and everybody else is out", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const thief = server.visitor();
  await thief.submit("/sign-in", { login: "ada", password: PASSWORD });

  const form = { current: PASSWORD, password: NEW };
  const changed = await ada.submit("/settings/password", form);

  expect(changed.status).toBe(303);
  expect((await ada.fetch("/api/auth/me")).status).toBe(200);
  expect((await thief.fetch("/api/auth/me")).status).toBe(401);
  const again = (password: string) =>
    server.visitor().json("/api/auth/login", { login: "ada", password });
  expect((await again(PASSWORD)).status).toBe(401);
  expect((await again(NEW)).status).toBe(200);
});

Deno.test("nobody changes a password without knowing it, or to one that is guessed", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const change = async (current: string, password: string) => {
    const answer = await ada.submit("/settings/password", {
      current,
      password,
    });
    return [answer.status, /field-(\w+)-error/.exec(await answer.text())?.[1]];
  };

  expect(await change("not the password", NEW)).toEqual([403, "current"]);
  expect(await change(PASSWORD, "Ada2024!!")).toEqual([400, "password"]);
  expect(await change(PASSWORD, "short")).toEqual([400, "password"]);

  expect((await ada.fetch("/api/auth/me")).status).toBe(200);
});

Deno.test("whoever finds an open browser does not guess the password in it", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const guess = () =>
    ada.submit("/settings/password", { current: "guess", password: NEW });

  const statuses = [];
  for (let i = 0; i < 6; i++) statuses.push((await guess()).status);

  expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
});
