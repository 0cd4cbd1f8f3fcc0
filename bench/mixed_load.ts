// A hundred people, ten of whom do something so many times a second: write, and where it is mixed
// also put emoji to messages and answer in side threads. Its task is its first line, as JSON; it
// prints "begin" and "end" around what is measured, then what it saw.
import { setTimeout as delay } from "node:timers/promises";
import { uuidv7 } from "uuidv7";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import type { EventView } from "@/lib/protocol/views.ts";
import { median, percentile } from "./figures.ts";
import { firstLine } from "./first_line.ts";
import type { Listening } from "./servers.ts";
import { type Line, speeches } from "./speech.ts";

export interface MixedTask extends Listening {
  isMixed: boolean;
  perSecond: number;
  seconds: number;
}

export interface MixedSeen {
  deliveries: number;
  p50: number; // ms from doing to hearing of it
  p99: number;
  faults: number;
}

type Act = "post" | "react" | "answer";

const MIX: Act[] = ["post", "react", "post", "answer", "post"];
const EMOJI = ["👍", "❤️", "😂", "🎉", "😮", "😢", "🔥", "👏", "🙏", "👀"];
const TALKERS = 10;
const THREAD = 25; // acts until the side thread is another one
const WARM_UP_MS = 1_000;
const PATIENCE_MS = 5_000;
const FILLING = "x".repeat(180);

const decoder = new TextDecoder();
const task = await firstLine<MixedTask>();
const [{ id: roomId, people }] = task.rooms;
const begun = new Map<string, number>(); // what was done → when
const latencies: number[] = [];
const here = Promise.withResolvers<void>();
let [turn, heard, newest, root, arrived] = [0, 0, 0, 0, 0];

const lines = await Promise.all(people.map(async (person) => {
  const line = await speeches.parley.open(task.url, person);
  line.onframe = hear;
  return line;
}));
await here.promise; // all are told what is new
const timer = setInterval(act, 1_000 / task.perSecond);
await delay(WARM_UP_MS);
console.log("begin");
latencies.length = 0;
const from = heard;
await delay(task.seconds * 1_000);
const deliveries = heard - from;
const [p50, p99] = [median(latencies), percentile(latencies, 0.99)];
console.log("end");
clearInterval(timer);
const expected = turn * people.length;
const until = performance.now() + PATIENCE_MS;
while (heard < expected && performance.now() < until) await delay(50);
const faults = Math.abs(expected - heard);
console.log(
  JSON.stringify({ deliveries, p50, p99, faults } satisfies MixedSeen),
);
Deno.exit();

function act() {
  const who = turn % TALKERS;
  const what = task.isMixed && newest > 0 ? MIX[turn % MIX.length] : "post";
  if (turn % THREAD === 0) root = newest;
  begun.set(`act ${turn}`, performance.now());
  perform(what, lines[who]);
  turn++;
}

function perform(what: Act, line: Line) {
  const ref = uuidv7();
  if (what === "react") {
    const emoji = EMOJI[Math.floor(turn / MIX.length) % EMOJI.length];
    begun.set(`${newest} ${emoji}`, performance.now());
    const react = { type: "react", ref, roomId, seq: newest, emoji };
    return line.send(JSON.stringify(react));
  }
  const body = `act ${turn} ${FILLING}`;
  const thread = what === "answer" && root > 0 ? { thread: root } : {};
  line.send(JSON.stringify({ type: "post", ref, roomId, body, ...thread }));
}

function hear(bytes: Uint8Array<ArrayBuffer>) {
  const now = performance.now();
  const frames: ServerFrame[] = JSON.parse(decoder.decode(bytes));
  for (const frame of frames) {
    if (frame.type === "refused") throw new Error(frame.message);
    if (frame.type === "online" && ++arrived === people.length) here.resolve();
    if (frame.type !== "events") continue;
    for (const event of frame.events) {
      heard++;
      latencies.push(now - begun.get(nameOf(event))!);
    }
  }
}

function nameOf(event: EventView): string {
  if (event.type === "message_reacted") {
    return `${event.message.seq} ${event.emoji}`;
  }
  if (!("message" in event)) throw new Error(`nobody did ${event.type}`);
  if (event.type === "message_posted") newest = event.message.seq;
  return event.message.body!.slice(0, -FILLING.length - 1);
}
