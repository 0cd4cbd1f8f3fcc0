import { expect } from "expect";
import { changePassword } from "@/lib/auth/change_password.ts";
import { listSessions } from "@/lib/auth/sessions.ts";
import { keys } from "@/lib/store/keys.ts";
import { value } from "../helpers/app.ts";
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

/** A service whose first answer is lost is asked again, and says no to its own success. */
function loseAnswer(kv: Deno.Kv, lostFor: Deno.KvKey) {
  const begin = kv.atomic.bind(kv);
  kv.atomic = () => {
    const atomic = begin();
    const { set, commit } = atomic;
    let isLost = false;
    atomic.set = (key, ...more) => {
      isLost ||= String(key) === String(lostFor);
      return set.call(atomic, key, ...more);
    };
    atomic.commit = async () => {
      const answer = await commit.call(atomic);
      return isLost ? { ok: false } : answer;
    };
    return atomic;
  };
}

Deno.test("a change of password whose answer is lost is a change", async () => {
  await using server = await startServer();
  const { user } = await server.signUp("ada");
  const { app } = server;
  loseAnswer(app.kv, keys.user(user.id));

  const input = { current: PASSWORD, password: NEW };
  const changed = value(await changePassword(app, user, input));

  expect((await app.users.find(user.id))?.passwordHash)
    .toBe(changed.passwordHash);
  expect(await listSessions(app, user)).toEqual([]);
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
