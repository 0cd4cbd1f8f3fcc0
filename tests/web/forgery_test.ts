import { expect } from "expect";
import { ask, JSON_TYPE, send } from "../helpers/asking.ts";
import { callsWith, isChange } from "../helpers/routes.ts";
import { PASSWORD, startServer } from "../helpers/server.ts";

const params = { roomId: "general", seq: "1", userId: "nobody", sample: "x" };
const changes = callsWith(params).filter(isChange);

async function statusOf(answer: Promise<Response>): Promise<number> {
  const { status, body } = await answer;
  await body?.cancel();
  return status;
}

const foreign: [string, (own: string) => Record<string, string>][] = [
  ["another site", () => ({ "sec-fetch-site": "cross-site" })],
  ["a sibling domain", () => ({ "sec-fetch-site": "same-site" })],
  ["another site that forges the origin", (own) => ({
    "sec-fetch-site": "cross-site",
    "origin": own,
  })],
  ["a sandboxed frame", () => ({ "origin": "null" })],
  ["another origin", () => ({ "origin": "http://evil.example" })],
  ["another port", () => ({ "origin": "http://127.0.0.1:1" })],
  [
    "an origin that begins with ours",
    (own) => ({ "origin": `${own}.example` }),
  ],
  ["ours as somebody's name", (own) => ({
    "origin": own.replace("//", "//evil@"),
  })],
  ["an origin with a path", (own) => ({ "origin": `${own}/` })],
  ["no origin at all", () => ({ "origin": "" })],
  ["nowhere, without a token", () => ({})],
];

for (const [where, headers] of foreign) {
  Deno.test(`nothing changes for a request from ${where}`, async () => {
    await using server = await startServer();
    const ada = await server.signUp("ada");
    ada.origin = headers(server.url);

    for (const call of changes) {
      const status = await statusOf(ask(ada, call));
      expect({ ...call, status }).toEqual({ ...call, status: 403 });
    }
    ada.origin = {};
    expect(await statusOf(ada.fetch("/rooms"))).toBe(200); // still signed in
  });
}

const own: [string, (own: string) => Record<string, string>][] = [
  ["our own page", () => ({ "sec-fetch-site": "same-origin" })],
  ["the reader alone", () => ({ "sec-fetch-site": "none" })],
  ["our own page in a browser that says only the origin", (own) => ({
    "origin": own,
  })],
];

for (const [where, headers] of own) {
  Deno.test(`a request from ${where} is taken`, async () => {
    await using server = await startServer();
    const ada = await server.signUp("ada");
    ada.origin = headers(server.url);

    const [made, listed] = ["/rooms/new", "/api/rooms"].map((path) =>
      statusOf(ask(ada, changes.find((call) => call.path === path)!))
    );

    expect([await made, await listed]).toEqual([303, 201]);
  });
}

Deno.test("the API takes JSON from a page of ours and nothing that a foreign form could send", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const rooms = changes.find(({ path }) => path === "/api/rooms")!;
  const body = JSON.stringify(rooms.input);

  const plain = await send(ada, rooms, { type: "text/plain", body });
  const json = await send(ada, rooms, { type: JSON_TYPE, body });

  expect((await plain.json()).error.code).toBe("unsupported");
  expect(await statusOf(Promise.resolve(json))).toBe(201);
});

Deno.test("who shows a bearer token means it, wherever the request comes from", async () => {
  await using server = await startServer();
  await server.signUp("ada");
  const client = server.visitor();
  client.origin = {};
  const signedIn = await client.json("/api/auth/login", {
    login: "ada",
    password: PASSWORD,
  });
  const { accessToken } = await signedIn.json();
  client.origin = { authorization: `Bearer ${accessToken}` };

  const room = { name: "Engines", topic: "", kind: "private" };

  expect(await statusOf(client.json("/api/rooms", room))).toBe(201);
});

Deno.test("a bad bearer token does not fall back on the cookie", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  ada.origin = { authorization: "Bearer x", "sec-fetch-site": "cross-site" };

  const room = { name: "Engines", topic: "", kind: "private" };

  expect(await statusOf(ada.json("/api/rooms", room))).toBe(401);
});
