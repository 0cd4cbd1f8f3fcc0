import { expect } from "expect";
import { MAX_REQUEST_BYTES } from "@/lib/domain/limits.ts";
import { addRoom, post, value } from "../helpers/app.ts";
import { FORM_TYPE, JSON_TYPE, send, type Sent } from "../helpers/asking.ts";
import { type Call, callsWith, isChange } from "../helpers/routes.ts";
import { startServer, type TestServer } from "../helpers/server.ts";

type Input = Record<string, unknown>;

const json = (value: unknown): Sent => ({
  type: JSON_TYPE,
  body: JSON.stringify(value),
});
const raw = (
  body: string | Uint8Array<ArrayBuffer>,
  type = JSON_TYPE,
): Sent => ({
  type,
  body,
});
const form = (body: string) => raw(body, FORM_TYPE);

const WRONG_VALUES = [
  null,
  true,
  3.5,
  -1,
  {},
  [],
  ["x"],
  [[]],
  { a: 1 },
  "\ud800",
];
const HUGE = "x".repeat(MAX_REQUEST_BYTES);

/** What no schema has: whatever it is added to must be refused. */
const UNKNOWN_NAMES = ["isAdmin", "__proto__", "constructor", "toString", ""];

function nested(levels: number): string {
  return "[".repeat(levels) + "]".repeat(levels);
}

/** Bodies that are wrong for any route, whatever it asks for. */
const NEVER_RIGHT: [string, Sent][] = [
  ["no JSON", raw("{")],
  ["a list", json([])],
  ["null", json(null)],
  ["text", json("text")],
  ["a number", json(1)],
  ["deep lists", raw(`{"a":${nested(60)}}`)],
  ["very deep lists", raw(`{"a":${nested(30_000)}}`)],
  ["broken UTF-8", raw(new Uint8Array([0x22, 0xff, 0x22]))],
  ["an encoded surrogate", raw(new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]))],
  ["half a character", raw(`{"body":"\\ud800"}`)],
  ["half a character as a name", raw(`{"\\udc00":"x"}`)],
  ["a field twice", raw(`{"x":1,"x":2}`)],
  ["a field twice, differently written", raw(`{"x":1,"\\u0078":2}`)],
  ["a form with a field twice", form("x=1&x=2")],
  ["a form with broken UTF-8", form("x=%ff")],
  ["a form with a surrogate", form("x=%ED%A0%80")],
  ["a form with half an escape", form("x=%")],
  ["plain text", raw("{}", "text/plain")],
  ["XML", raw("<a/>", "application/xml")],
  ["a form with files", raw("--x--", "multipart/form-data; boundary=x")],
  ["too much", raw(JSON.stringify({ body: HUGE }))],
  ["too much of a form", form(`body=${HUGE}`)],
  ...UNKNOWN_NAMES.map((name): [string, Sent] => [
    `the form field "${name}"`,
    form(`${encodeURIComponent(name)}=1`),
  ]),
];

/** A switch may be on. */
const wrongIn = (right: unknown) =>
  WRONG_VALUES.filter((wrong) => wrong !== true || typeof right !== "boolean");

function wrongFor({ input }: Call): [string, Sent][] {
  const right = input as Input;
  const fields = Object.keys(right).flatMap((name): [string, Sent][] => [
    ...wrongIn(right[name]).map((wrong): [string, Sent] => [
      `${name}: ${JSON.stringify(wrong)}`,
      json({ ...right, [name]: wrong }),
    ]),
    [`${name} of a megabyte`, json({ ...right, [name]: "x".repeat(1 << 20) })],
  ]);
  const unknown = UNKNOWN_NAMES.map((name): [string, Sent] => [
    `an unknown "${name}"`,
    raw(`{${JSON.stringify(name)}:1,${JSON.stringify(right).slice(1)}`
      .replace(",}", "}")),
  ]);
  const twice = Object.entries(right).map(([name, value]): [string, Sent] => [
    `${name} twice`,
    raw(
      `{"${name}":${JSON.stringify(value)},${JSON.stringify(right).slice(1)}`,
    ),
  ]);
  return [...NEVER_RIGHT, ...fields, ...unknown, ...twice];
}

/** Null when it was refused as it should be. */
async function fault(
  answer: Response,
  { isApi }: Call,
): Promise<string | null> {
  const text = await answer.text();
  if (answer.status < 400 || answer.status > 499) return `${answer.status}`;
  if (!isApi) {
    return /<h1|role="status"|field-\w+-error/.test(text) ? null : text;
  }
  const { error } = JSON.parse(text);
  return error.code && /^[A-Z].+\.$/.test(error.message) ? null : text;
}

async function roomFor(server: TestServer) {
  const [ada, grace] = await server.people("ada", "grace");
  const roomId = await addRoom(server.app, ada.user, grace.user);
  const said = post(ada.user, "hello");
  const { seq } = value(await server.app.journal.append(roomId, said));
  return { ada, params: { roomId, seq: String(seq), userId: grace.user.id } };
}

const reading = (params: Record<string, string>) =>
  callsWith(params).filter((call) => isChange(call) && call.input !== null);

Deno.test("every form and every JSON endpoint refuses what is wrong, with a reason", async (t) => {
  await using server = await startServer();
  const { ada, params } = await roomFor(server);

  for (const call of reading(params)) {
    await t.step(`${call.method} ${call.row.file}`, async () => {
      const faults = [];
      for (const [what, sent] of wrongFor(call)) {
        const found = await fault(await send(ada, call, sent), call);
        if (found) faults.push([what, found.slice(0, 200)]);
      }
      expect(faults).toEqual([]);
    });
  }
});

Deno.test("a body that is deep or tangled is not looked into", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const rooms = reading({}).find(({ path }) => path === "/api/rooms")!;
  const lists = (count: number) => `[${Array(count - 1).fill("[]")}]`;
  const isLookedInto = async (name: string) => {
    const body = `{"name":${name},"topic":"","kind":"private"}`;
    const answer = await send(ada, rooms, raw(body));
    const { error } = await answer.json();
    return "fields" in error;
  };

  for (const name of [nested(7), lists(99)]) {
    expect(await isLookedInto(name)).toBe(true);
  }
  for (const name of [nested(8), lists(100)]) {
    expect(await isLookedInto(name)).toBe(false);
  }
});

Deno.test("a body that never ends is not read to its end", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent += 16_384;
      if (sent > 1 << 26) return controller.close();
      controller.enqueue(new Uint8Array(16_384).fill(0x20));
    },
  });

  const answer = await ada.fetch("/api/rooms", {
    method: "POST",
    headers: { "content-type": JSON_TYPE },
    body,
  });

  expect((await answer.json()).error.code).toBe("too_large");
  expect(sent).toBeLessThan(1 << 24);
});

Deno.test("what was typed is still there when it is refused, but for the password", async () => {
  await using server = await startServer();
  const visitor = server.visitor();
  const typed = {
    username: "not a name!",
    displayName: `"><script>alert(1)</script>`,
    email: "ada@example.test",
    password: "tangerine kettle drift",
  };

  const answer = await visitor.submit("/register", typed);
  const html = await answer.text();

  expect(answer.status).toBe(400);
  expect(html).toContain(`value="not a name!"`);
  expect(html).toContain(`value="ada@example.test"`);
  expect(html).toContain("field-username-error");
  expect(html).not.toContain("<script>alert");
  expect(html).not.toContain("kettle");
});
