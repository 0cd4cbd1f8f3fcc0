import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { MAX_BODY, MAX_FRAME_BYTES } from "@/lib/domain/limits.ts";
import { CloseCode } from "@/lib/protocol/close.ts";
import { RATES } from "@/lib/rates.ts";
import { Opcode, RawSocket } from "../helpers/raw_socket.ts";
import { onEveryTransport } from "../helpers/transports.ts";

const ref = uuidv7();
const post = { type: "post", roomId: "general", ref, body: "hi" };
const nested = "[".repeat(20_000) + "]".repeat(20_000);

// Understood as JSON, but nothing that can be done.
const refused: Record<string, unknown> = {
  "an unknown type": { ...post, type: "shout" },
  "no type": { ref },
  "a type that is not text": { ...post, type: ["post"] },
  "a list": [post],
  "null": null,
  "a number": 7,
  "text": "post",
  "a missing field": { ...post, body: undefined },
  "an unknown field": { ...post, by: "somebody else" },
  "a body that is a number": { ...post, body: 1 },
  "a body that is an object": { ...post, body: { $ne: null } },
  "a body that is a list": { ...post, body: ["hi"] },
  "an empty body": { ...post, body: "  \n " },
  "a body too long": { ...post, body: "x".repeat(MAX_BODY + 1) },
  "half a character": { ...post, body: "\ud800" },
  "a control character": { ...post, body: "a\u0000b" },
  "a room that is no id": { ...post, roomId: "../general" },
  "a ref that is not a UUIDv7": { ...post, ref: "1" },
  "a cursor below zero": { type: "hello", epoch: "", cursors: { general: -1 } },
  "a cursor that is text": { type: "hello", epoch: "", cursors: { a: "1" } },
  "a limit over the limit": {
    type: "list_messages",
    roomId: "general",
    ref,
    limit: 10_000,
  },
  "a seq beyond all numbers": {
    type: "edit",
    roomId: "general",
    ref,
    seq: 1e300,
    body: "hi",
  },
};

const refusedAsWritten: Record<string, string> = {
  "__proto__": `{"type":"post","roomId":"general","ref":"${ref}","body":"hi",
    "__proto__":{"by":"somebody else"}}`,
  "constructor": `{"type":"ping","constructor":{"prototype":{"x":1}}}`,
  "brackets that are only said": JSON.stringify({
    ...{ ...post, type: "shout" },
    body: `\\"${"[".repeat(100)}`,
  }),
  "many wrong entries": JSON.stringify({
    ...{ type: "get_people", ref, ids: Array(2_900).fill(0) },
  }),
};

onEveryTransport.test("what cannot be done is refused, with its ref where there is one", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada");
  const frames = [
    ...Object.entries(refused).map(([what, frame]) =>
      [what, JSON.stringify(frame)] as const
    ),
    ...Object.entries(refusedAsWritten),
  ];

  for (const [what, frame] of frames) {
    const before = ada.device.of("refused").length;
    ada.device.sendRaw(frame);
    await ada.device.hasHeardAll();

    const told = ada.device.of("refused").slice(before);
    expect({ what, codes: told.map(({ code }) => code) })
      .toEqual({ what, codes: ["invalid"] });
    const hasRef = frame.startsWith("{") && frame.includes(ref);
    expect({ what, ref: told[0].ref }).toEqual({
      what,
      ref: hasRef ? ref : null,
    });
  }
  expect(ada.device.messagesIn("general")).toEqual([]);
});

const faults: [string, string | Uint8Array<ArrayBuffer>, number][] = [
  ["what is not JSON", "hello", CloseCode.invalid],
  ["nothing", "", CloseCode.invalid],
  ["half a frame", `{"type":"ping"`, CloseCode.invalid],
  ["many lists", `[${Array(20_000).fill("[]")}]`, CloseCode.invalid],
  ["a long list", `[${Array(20_000).fill(0)}]`, CloseCode.invalid],
  ["a deep list", nested, CloseCode.invalid],
  [
    "a deep field",
    `{"type":"post","body":${nested}}`,
    CloseCode.invalid,
  ],
  ["bytes", new Uint8Array([1, 2, 3]), CloseCode.invalid],
  [
    "a frame over the limit",
    JSON.stringify({ ...post, body: "x".repeat(MAX_FRAME_BYTES) }),
    CloseCode.tooLarge,
  ],
  [
    "a frame over the limit in bytes",
    JSON.stringify({ ...post, body: "💬".repeat(MAX_FRAME_BYTES / 4) }),
    CloseCode.tooLarge,
  ],
];

const TOO_BIG = 1009; // said by a transport that does not even read it

for (const [what, message, code] of faults) {
  onEveryTransport.test(`whoever sends ${what} does not speak the protocol`, async ({ transport, openWorld }) => {
    await using world = await openWorld();
    const [ada, eve] = await world.people("ada", "eve");

    eve.device.sendRaw(message);

    const isUnread = transport === "hardened" && code === CloseCode.tooLarge;
    expect((await eve.device.closes()).code).toBe(isUnread ? TOO_BIG : code);
    await ada.says("general", "still here");
  });
}

onEveryTransport.test("broken WebSocket frames end their connection and nothing else", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada");
  const headers = await world.signIn(ada.user);
  const broken: [Uint8Array, object][] = [
    [new Uint8Array([0xff, 0xfe]), {}], // not UTF-8
    [new Uint8Array(1), { opcode: 3 }], // reserved
    [new Uint8Array(1), { opcode: Opcode.continuation }], // of nothing
    [new Uint8Array(200), { opcode: 9 }], // a ping too long
    [new Uint8Array(1), { opcode: Opcode.close }], // half a code
  ];

  for (const [payload, options] of broken) {
    using socket = await RawSocket.open(world.url, { headers });
    await socket.send(payload, options);
    await socket.readToEnd();
  }

  await ada.says("general", "still here");
});

onEveryTransport.test("a fault of ours is an answer, not an end", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada");
  const { users } = world.app;
  const list = users.list;

  users.list = () => Promise.reject(new Error("a fault"));
  const answer = await ada.device.asks({ type: "get_people", ids: [ada.id] });
  users.list = list;

  expect(answer).toMatchObject({ type: "refused", code: "unavailable" });
  expect(JSON.stringify(answer)).not.toContain("a fault");
  await ada.says("general", "still here");
});

onEveryTransport.test("a hello that fails sends its client back to ask again", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada");
  const { rooms } = world.app;
  const open = rooms.open;
  const device = ada.picksUpDevice();
  await device.opened();

  rooms.open = () => Promise.reject(new Error("a fault"));
  device.send({ type: "hello", epoch: "", cursors: {} });
  const { code } = await device.closes();
  rooms.open = open;

  expect(code).toBe(CloseCode.failed);
  await ada.says("general", "still here");
});

onEveryTransport.test("one hello is enough", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada");

  ada.device.send({ type: "hello", epoch: "", cursors: {} });
  await ada.device.hasHeardAll();

  expect(ada.device.of("refused").map(({ code }) => code)).toEqual([
    "conflict",
  ]);
});

onEveryTransport.test("who sends too fast is refused, who does not stop is sent away", async ({ openWorld }) => {
  const frame = { burst: 5, perMinute: 1 };
  await using world = await openWorld({ rates: { ...RATES, frame } });
  const [ada] = await world.people("ada"); // one frame
  const asks = () => ada.device.asks({ type: "get_people", ids: [ada.id] });

  for (let i = 0; i < 4; i++) expect((await asks()).type).toBe("accepted");
  expect(await asks()).toMatchObject({ type: "refused", code: "rate_limited" });
  for (let i = 0; i < 100; i++) ada.device.send({ type: "ping" });

  expect((await ada.device.closes()).code).toBe(CloseCode.rate);
});

onEveryTransport.test("who sends nonsense without end is sent away as well", async ({ openWorld }) => {
  const frame = { burst: 5, perMinute: 1 };
  await using world = await openWorld({ rates: { ...RATES, frame } });
  const [ada] = await world.people("ada"); // one frame

  for (let i = 0; i < 4; i++) ada.device.sendRaw("{}");
  await ada.device.until(() => ada.device.of("refused").length === 4, "no");
  for (let i = 0; i < 101; i++) ada.device.sendRaw("{}");

  expect((await ada.device.closes()).code).toBe(CloseCode.rate);
  const codes = ada.device.of("refused").map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(["invalid", "rate_limited"]));
});

onEveryTransport.test("a long frame counts as several", async ({ openWorld }) => {
  const frame = { burst: 40, perMinute: 1 };
  await using world = await openWorld({ rates: { ...RATES, frame } });
  const [ada] = await world.people("ada"); // one frame
  const long = `{${" ".repeat(60_000)}}`;

  ada.device.sendRaw(long);
  ada.device.sendRaw(long);
  await ada.device.until(() => ada.device.of("refused").length === 2, "no");

  const codes = ada.device.of("refused").map(({ code }) => code);
  expect(codes).toEqual(["invalid", "rate_limited"]);
  for (let i = 0; i < 3; i++) ada.device.sendRaw(long); // four times thirty are too many
  expect((await ada.device.closes()).code).toBe(CloseCode.rate);
});
