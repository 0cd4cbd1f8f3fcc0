import { expect } from "expect";
import { ask, FORM_TYPE, JSON_TYPE, send } from "../helpers/asking.ts";
import { type Call, callsWith, isChange } from "../helpers/routes.ts";
import { PASSWORD, type Person, startServer } from "../helpers/server.ts";
import type { Visitor } from "../helpers/visitor.ts";

const params = { roomId: "general", seq: "1", userId: "nobody", sample: "x" };
const changes = callsWith(params).filter(isChange);
const forms = changes.filter(({ isApi }) => !isApi);

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

const tokenOn = async (visitor: Visitor, path: string) =>
  /name="csrf" value="([\w-]+)"/.exec(await visitor.read(path))![1];

const withToken = (call: Call, csrf: string) => ({
  type: FORM_TYPE,
  body: new URLSearchParams({ ...call.input as object, csrf }).toString(),
});

async function takesToken(reader: Person, csrf: string) {
  const theme = forms.find(({ path }) => path === "/theme")!;
  reader.origin = {};
  return await statusOf(send(reader, theme, withToken(theme, csrf))) !== 403;
}

Deno.test("a text browser, which says nothing of itself, posts the token of the page", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  ada.origin = {};
  const csrf = await tokenOn(ada, "/settings");

  const room = forms.find(({ path }) => path === "/rooms/new")!;
  const made = await statusOf(send(ada, room, withToken(room, csrf)));

  expect(made).toBe(303);
});

Deno.test("a text browser registers and signs in with the token of the page", async () => {
  await using server = await startServer();
  const visitor = server.visitor();
  visitor.origin = {};

  const csrf = await tokenOn(visitor, "/register");
  const account = {
    csrf,
    username: "ada",
    displayName: "",
    email: "ada@example.test",
    password: PASSWORD,
  };
  expect(await statusOf(visitor.submit("/register", account))).toBe(303);

  const again = server.visitor();
  again.origin = {};
  const login = { login: "ada", password: PASSWORD };
  const token = await tokenOn(again, "/sign-in");
  expect(await statusOf(again.submit("/sign-in", login))).toBe(403);
  expect(await statusOf(again.submit("/sign-in", { ...login, csrf: token })))
    .toBe(303);
});

Deno.test("the token of somebody else, of before signing in, or a made up one is none", async () => {
  await using server = await startServer();
  const [ada, eve] = [await server.signUp("ada"), await server.signUp("eve")];
  const hers = await tokenOn(ada, "/settings");
  const others = [
    await tokenOn(eve, "/settings"),
    await tokenOn(server.visitor(), "/sign-in"),
    hers.slice(0, -1),
    hers + "A",
    "A".repeat(hers.length),
    "",
  ];

  for (const csrf of others) expect(await takesToken(ada, csrf)).toBe(false);
  expect(await takesToken(ada, hers)).toBe(true);
});

Deno.test("a visitor cannot make the token of somebody's session", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const [session] = await server.app.sessions.list(ada.user.id);
  const eve = server.visitor();
  eve.remember(`parley_visitor=${session.id}`);

  const csrf = await tokenOn(eve, "/sign-in");

  expect(await takesToken(ada, csrf)).toBe(false);
});

for (
  const type of ["text/plain", "multipart/form-data; boundary=x", JSON_TYPE]
) {
  Deno.test(`a token inside ${type} is none`, async () => {
    await using server = await startServer();
    const ada = await server.signUp("ada");
    const csrf = await tokenOn(ada, "/settings");
    ada.origin = {};

    for (const call of forms) {
      const { body } = withToken(call, csrf);
      expect(await statusOf(send(ada, call, { type, body }))).toBe(403);
    }
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
