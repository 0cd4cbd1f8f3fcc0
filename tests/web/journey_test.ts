import { expect } from "expect";
import { PASSWORD, startServer } from "../helpers/server.ts";

const ADA = {
  username: "ada",
  displayName: "Ada Lovelace",
  email: "ada@example.test",
  password: PASSWORD,
};

Deno.test("somebody registers, signs out and signs in again, with nothing but forms", async () => {
  await using server = await startServer();
  const visitor = server.visitor();

  const registered = await visitor.submit("/register", ADA);
  expect(registered.status).toBe(303);
  expect(registered.headers.get("location")).toBe("/rooms/general");
  expect((await visitor.fetch("/rooms")).status).toBe(200);

  const out = await visitor.submit("/sign-out", {});
  expect(out.headers.get("location")).toBe("/");
  const refused = await visitor.fetch("/rooms");
  expect(refused.headers.get("location")).toBe("/sign-in?next=%2Frooms");

  const form = { login: "ADA@example.test", password: PASSWORD };
  const back = await visitor.submit("/sign-in?next=/rooms/general?x=1", form);
  expect(back.headers.get("location")).toBe("/rooms/general?x=1");
  expect((await visitor.fetch("/rooms")).status).toBe(200);
});

const elsewhere = [
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "evil.example",
  "",
];

Deno.test("nobody is sent to another site after signing in", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");

  for (const next of elsewhere) {
    const path = `/sign-in?next=${encodeURIComponent(next)}`;
    const answer = await ada.submit(path, { login: "ada", password: PASSWORD });
    expect([next, answer.headers.get("location")]).toEqual([next, "/rooms"]);
  }
});
