import { header } from "@/tests/helpers/raw_socket.ts";
import type { Random } from "./random.ts";

const encoder = new TextEncoder();
const TEXT = 0x81; // a whole text frame

/** Frames as nobody who means well sends them, whole or broken, of every kind we know. */
export function hostileFrame(random: Random): Uint8Array {
  return random.pick(KINDS)(random);
}

const KINDS: ((random: Random) => Uint8Array)[] = [
  (random) => frame(TEXT, noise(random, 400)), // not UTF-8
  (random) => frame(TEXT, cut(random, encoder.encode(meant(random)))),
  (random) => frame(TEXT, scribbled(random, encoder.encode(meant(random)))),
  (random) => text(JSON.stringify(random.pick(ODD))),
  (random) => text(`{"type":${JSON.stringify(random.pick(ODD))}}`),
  (random) => text(deep(random, "[", "]")),
  (random) => text(deep(random, '{"a":', "}")),
  (random) => text(wide(random)),
  (random) => text(`"${"x".repeat(65_000 + random.below(100_000))}"`),
  (random) => text(meant(random).replace("ref", "__proto__")),
  (random) => text(meant(random).replace(/"room\w*"/, '"\\ud800"')),
  (random) => frame(0x82, noise(random, 2_000)), // binary
  (random) => frame(0x80 | random.below(16), noise(random, 125)), // any opcode
  (random) => frame(random.below(256), noise(random, 100)), // and reserved bits
  (random) => frame(0x09, noise(random, 100)), // a ping in fragments
  (random) => frame(0x89, noise(random, 5_000)), // a long one
  () => frame(0x80, new Uint8Array(10)), // goes on with nothing
  () => frame(TEXT, new Uint8Array(0)),
  (random) => frame(0x88, noise(random, 125)), // a close without sense
  (random) => unmasked(noise(random, 100)),
  (random) => longerThanItIs(random),
];

const frame = (first: number, payload: Uint8Array) =>
  joined(header(first, payload.length), payload);

const text = (json: string) => frame(TEXT, encoder.encode(json));

/** What could be meant. */
function meant(random: Random): string {
  return JSON.stringify(random.pick([
    { type: "hello", epoch: "", cursors: { room: random.below(1e9) } },
    { type: "post", ref: crypto.randomUUID(), roomId: "room", body: "hello" },
    { type: "edit", ref: "", roomId: "room", seq: -1, body: "hello" },
    { type: "delete", ref: null, roomId: ["room"], seq: "1" },
    { type: "read", roomId: "room", ordinal: 1e308 },
    { type: "list_messages", ref: {}, roomId: "room", limit: 1e9 },
    { type: "get_people", ref: 1, ids: Array(2_000).fill("room") },
  ]));
}

const ODD: unknown[] = [
  ...[null, true, 0, -1, 1e400, "", [], {}, [[]], "hello", "constructor"],
  ...["__proto__", { toString: 1 }, { length: 1e9 }, [null, null]],
];

function deep(random: Random, open: string, close: string): string {
  const depth = 10 + random.below(6_000);
  return `${open.repeat(depth)}1${close.repeat(depth)}`;
}

function wide(random: Random): string {
  const names = Array.from({ length: 1 + random.below(4_000) }, (_, i) => i);
  const fields = names.map((name) => `"${name}":0`).join();
  return `{"type":"hello","epoch":"","cursors":{${fields}}}`;
}

const noise = (random: Random, most: number) =>
  Uint8Array.from({ length: random.below(most) }, () => random.below(256));

const cut = (random: Random, bytes: Uint8Array) =>
  bytes.subarray(0, random.below(bytes.length));

function scribbled(random: Random, bytes: Uint8Array): Uint8Array {
  for (let i = 0; i < 3; i++) bytes[random.below(bytes.length)] ^= 1 << i;
  return bytes;
}

const unmasked = (payload: Uint8Array) =>
  joined(Uint8Array.of(TEXT, payload.length), payload);

/** Says that it is very long, and is not. */
function longerThanItIs(random: Random): Uint8Array {
  const length = random.pick([2 ** 20, 63 * 2 ** 20, 2 ** 31, 2 ** 53]);
  return joined(header(TEXT, length), noise(random, 100));
}

export function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
