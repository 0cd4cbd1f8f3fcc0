import { expect } from "expect";
import { FORM_TYPE, JSON_TYPE, send } from "../helpers/asking.ts";
import { type Call, callsWith, isChange } from "../helpers/routes.ts";
import { PASSWORD, type Person, startServer } from "../helpers/server.ts";
import type { Visitor } from "../helpers/visitor.ts";

const params = { roomId: "general", seq: "1", userId: "nobody", sample: "x" };
const forms = callsWith(params).filter((call) => isChange(call) && !call.isApi);

async function statusOf(answer: Promise<Response>): Promise<number> {
  const { status, body } = await answer;
  await body?.cancel();
  return status;
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

Deno.test("a visitor's token is signed for a page with a form, and for nothing else", async () => {
  await using server = await startServer();
  const { secrets } = server.app;
  const { csrf } = secrets;
  let signed = 0;
  Object.defineProperty(secrets, "csrf", {
    get() {
      signed++;
      return csrf;
    },
  });
  const visitor = server.visitor();

  for (const path of ["/healthz", "/rooms", "/nothing"]) {
    await statusOf(visitor.fetch(path));
  }
  expect({ signed, cookie: visitor.cookie }).toEqual({ signed: 0, cookie: "" });
  const tokens = [
    await tokenOn(visitor, "/sign-in"),
    await tokenOn(visitor, "/register"),
  ];

  expect(signed).toBe(2);
  expect(visitor.cookie).toMatch(/^parley_visitor=[\w-]+$/);
  expect(tokens[0]).toBe(tokens[1]);
});

Deno.test("the token of somebody else, of before signing in, or a made up one is none", async () => {
  await using server = await startServer();
  const [ada, eve] = await server.people("ada", "eve");
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
