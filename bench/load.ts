// The load generator, in a process of its own: people in one room, some of whom talk. Its task is
// its argument, as JSON; it prints "begin" and "end" around what is measured, then what it saw.
import process from "node:process";
import { uuidv7 } from "uuidv7";
import { median, percentile } from "./figures.ts";
import { LeanClient } from "./lean_client.ts";
import { scan, sentAt } from "./scan.ts";

export interface Task {
  kind: "raw" | "parley";
  url: string;
  roomId: string;
  people: Record<string, string>[]; // what each one's handshake says of them
  perSecond: number | null; // null: as many as are answered
  seconds: number;
}

export interface Seen {
  deliveries: number;
  seconds: number;
  p50: number; // ms from sending to hearing
  p99: number;
  faults: number; // lost, doubled or out of order
  bytesPerDelivery: number;
  loadCpu: number; // share of one core that this generator took: near 1 it is the bottleneck
}

const TALKERS = 10;
const WINDOW = 20; // messages of one talker that are not answered yet
const WARM_UP_MS = 500;
const PATIENCE_MS = 10_000;
const FILLING = "x".repeat(180); // with the time before it: 200 bytes a message

const task: Task = JSON.parse(Deno.args[0]);
const isRaw = task.kind === "raw";
const epoch = performance.now();
const now = () => Math.round((performance.now() - epoch) * 1_000); // µs

let sent = 0;
let isOver = false;
const latencies: number[] = [];

class Member {
  heard = 0;
  disorder = 0;
  #lastSeq = 0;
  #unanswered = 0;

  constructor(readonly index: number, readonly client: LeanClient) {
    client.onframe = (bytes) =>
      isRaw ? this.#hearRaw(bytes) : this.#hear(bytes);
    if (!isRaw) client.send('{"type":"hello","epoch":"","cursors":{}}');
  }

  talk() {
    while (!isOver && this.#unanswered < WINDOW) this.say();
  }

  say() {
    this.#unanswered++;
    sent++;
    const body = `sent at ${now()} ${FILLING}`;
    this.client.send(
      isRaw ? JSON.stringify({ from: this.index, body }) : JSON.stringify({
        type: "post",
        ref: uuidv7(),
        roomId: task.roomId,
        body,
      }),
    );
  }

  #hear(bytes: Uint8Array) {
    scan(bytes, {
      message: (seq, at) => {
        if (this.#lastSeq > 0 && seq !== this.#lastSeq + 1) this.disorder++;
        this.#lastSeq = seq;
        this.#heardOne(bytes, at);
      },
      answer: () => this.#answered(),
    });
  }

  #hearRaw(bytes: Uint8Array) {
    this.#heardOne(bytes, 0);
    if (bytes[8] === 48 + this.index) this.#answered(); // {"from":N
  }

  #heardOne(bytes: Uint8Array, at: number) {
    this.heard++;
    if (this.index === TALKERS || task.perSecond) {
      latencies.push((now() - sentAt(bytes, at)) / 1_000);
    }
  }

  #answered() {
    this.#unanswered--;
    if (!task.perSecond) this.talk();
  }
}

const members = await Promise.all(task.people.map(async (headers, index) => {
  const url = new URL(task.url);
  return new Member(index, await LeanClient.open(url, headers));
}));
const heard = () => members.reduce((sum, member) => sum + member.heard, 0);
const bytes = () => members.reduce((sum, { client }) => sum + client.bytes, 0);
await delay(WARM_UP_MS);

const stop = task.perSecond ? talkAt(task.perSecond) : talkFreely();
await delay(WARM_UP_MS);
console.log("begin");
const from = { at: performance.now(), heard: heard(), bytes: bytes() };
const cpuFrom = process.cpuUsage();
latencies.length = 0;
await delay(task.seconds * 1_000);
const seconds = (performance.now() - from.at) / 1_000;
const deliveries = heard() - from.heard;
const cpu = process.cpuUsage(cpuFrom);
const loadCpu = (cpu.user + cpu.system) / 1e6 / seconds;
const bytesPerDelivery = (bytes() - from.bytes) / deliveries;
console.log("end");
const [p50, p99] = [median(latencies), percentile(latencies, 0.99)];
stop();

const expected = () => sent * members.length;
for (
  let waited = 0;
  heard() < expected() && waited < PATIENCE_MS;
  waited += 50
) {
  await delay(50);
}
const disorder = members.reduce((sum, member) => sum + member.disorder, 0);
const faults = Math.abs(expected() - heard()) + disorder;
console.log(JSON.stringify(
  {
    deliveries,
    seconds,
    p50,
    p99,
    faults,
    bytesPerDelivery,
    loadCpu,
  } satisfies Seen,
));
Deno.exit();

function talkFreely() {
  for (const member of members.slice(0, TALKERS)) member.talk();
  return () => isOver = true;
}

function talkAt(perSecond: number) {
  let turn = 0;
  const timer = setInterval(
    () => members[turn++ % TALKERS].say(),
    1_000 / perSecond,
  );
  return () => clearInterval(timer);
}

function delay(ms: number) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
