import { expect } from "expect";
import { startServer } from "../helpers/server.ts";

const GROWING = "ﷺ".repeat(100); // eighteen letters each, once it is folded
const password = "tangerine kettle drift";
const email = "grace@example.test";

const asked: [string, Record<string, string>][] = [
  ["/api/auth/register", {
    username: "grace",
    displayName: GROWING,
    email,
    password,
  }],
  ["/api/auth/login", { login: GROWING, password }],
  ["/api/rooms", { name: GROWING, kind: "public" }],
];

for (const [path, input] of asked) {
  Deno.test(`a name that grows beyond what is kept is refused by ${path}`, async () => {
    await using server = await startServer();
    const ada = await server.signUp("ada");

    const answer = await ada.json(path, input);

    expect(answer.status).toBe(400);
    const { error } = await answer.json();
    expect(Object.values(error.fields)).toEqual([
      "This is longer than it looks. Use fewer characters.",
    ]);
  });
}

Deno.test("a name with a few characters that grow is a name", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");

  const answer = await ada.json("/api/rooms", { name: "ﷺ ㎏", kind: "public" });

  expect(answer.status).toBe(201);
  await answer.body?.cancel();
});
