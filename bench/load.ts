// The load generator, in a process of its own: people in rooms, some of whom talk. Its task is the
// first line it is told, as JSON; it prints "begin" and "end" around what is measured, then what it
// saw.
import process from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { median, percentile } from "./figures.ts";
import { firstLine } from "./first_line.ts";
import { find, sentAt } from "./scan.ts";
import { type Line, type Person, speeches } from "./speech.ts";
import type { Seen, Task, Times } from "./task.ts";

const TALKERS = 10; // of a room
const LISTENER = 1; // whose latency is measured when everybody talks
const IN_FLIGHT = 2_000; // messages of all that are not answered yet,
const OF_ONE = 50; // talker, unless the task says
const WARM_UP = 0.5; // seconds, unless the task says
const PATIENCE_MS = 10_000;

const task = await firstLine<Task>();
const speech = speeches[task.kind];
const talkers = task.rooms.reduce(
  (sum, { people }) => sum + Math.min(TALKERS, people.length),
  0,
);
const window = Math.max(
  1,
  Math.min(task.inFlight ?? OF_ONE, Math.floor(IN_FLIGHT / talkers)),
);
const filling = "x".repeat((task.length ?? 200) - 20); // after the time
const epoch = performance.now();
const now = () => Math.round((performance.now() - epoch) * 1_000); // µs

let expected = 0; // deliveries
const posted = new Map<string, number>(); // in every room
let answered = 0; // posts
let isOver = false;
let latencies: number[] = []; // of this round

class Member {
  heard = 0;
  disorder = 0;
  readonly arrived = Promise.withResolvers<void>();
  #isHere = !speech.arrival;
  #lastSeq = 0;
  #unanswered = 0;

  constructor(
    readonly index: number, // in its room
    readonly roomId: string,
    readonly client: Line,
  ) {
    client.onframe = (bytes) => this.#hear(bytes);
    if (this.#isHere) this.arrived.resolve();
  }

  talk() {
    while (!isOver && this.#unanswered < window) this.say();
  }

  say() {
    this.#unanswered++;
    expected += inRoom.get(this.roomId)!;
    posted.set(this.roomId, (posted.get(this.roomId) ?? 0) + 1);
    const body = `sent at ${now()} ${filling}`;
    this.client.send(speech.post(this.roomId, body, this.index));
  }

  #hear(bytes: Uint8Array<ArrayBuffer>) {
    if (!this.#isHere) return this.#arrive(bytes);
    const reply = speech.read(bytes, {
      message: (seq, at) => this.#heard(bytes, seq, at),
      answer: () => this.#answered(),
    }, this.index);
    if (reply) this.client.send(reply);
  }

  /** What was said before is none of what is measured. */
  #arrive(bytes: Uint8Array) {
    this.#isHere = find(bytes, speech.arrival!, 0) >= 0;
    if (this.#isHere) this.arrived.resolve();
  }

  #heard(bytes: Uint8Array, seq: number, at: number) {
    const gap = task.rooms.length === 1
      ? seq !== this.#lastSeq + 1
      : seq <= this.#lastSeq;
    if (this.#lastSeq > 0 && gap) this.disorder++;
    this.#lastSeq = seq;
    this.heard++;
    if (this.index === LISTENER || task.perSecond) {
      latencies.push((now() - sentAt(bytes, at)) / 1_000);
    }
  }

  #answered() {
    this.#unanswered--;
    answered++;
    if (!task.perSecond) this.talk();
  }
}

const inRoom = new Map(task.rooms.map(({ id, people }) => [id, people.length]));
const members: Member[] = [];
for (const { id, people } of task.rooms) {
  members.push(
    ...await Promise.all(people.map((person, i) => come(person, i, id))),
  );
}
const heard = () => members.reduce((sum, member) => sum + member.heard, 0);
const bytes = () => members.reduce((sum, { client }) => sum + client.bytes, 0);
await Promise.all(members.map(({ arrived }) => arrived.promise));

const stop = task.perSecond ? talkAt(task.perSecond) : talkFreely();
await delay((task.warmUp ?? WARM_UP) * 1_000);
const from = {
  at: performance.now(),
  heard: heard(),
  bytes: bytes(),
  answered,
};
const cpuFrom = process.cpuUsage();
const rounds: number[][] = [];
while (rounds.length < (task.rounds ?? 1)) rounds.push(await round());
const seconds = (performance.now() - from.at) / 1_000;
const deliveries = heard() - from.heard;
const posts = answered - from.answered;
const cpu = process.cpuUsage(cpuFrom);
const loadCpu = (cpu.user + cpu.system) / 1e6 / seconds;
const bytesPerDelivery = (bytes() - from.bytes) / deliveries;
stop();

for (
  let waited = 0;
  heard() < expected && waited < PATIENCE_MS;
  waited += 50
) {
  await delay(50);
}
const stayed = members.filter(({ client }) => !client.isClosed);
const dropped = members.length - stayed.length;
console.log(JSON.stringify(
  {
    deliveries,
    posts,
    seconds,
    rounds: rounds.map(times),
    dropped,
    faults: stayed.reduce((sum, member) => sum + faultsOf(member), 0),
    bytesPerDelivery,
    loadCpu,
  } satisfies Seen,
));
Deno.exit();

/** What was heard in it, and how late. */
async function round(): Promise<number[]> {
  latencies = [];
  console.log("begin");
  await delay(task.seconds * 1_000);
  console.log("end");
  return latencies;
}

function times(latencies: number[]): Times {
  return { p50: median(latencies), p99: percentile(latencies, 0.99) };
}

/** Whoever was sent away may not have been able to post: then what the others heard counts. */
function faultsOf({ roomId, heard, disorder }: Member): number {
  const most = () =>
    Math.max(
      ...stayed.filter((one) => one.roomId === roomId).map(({ heard }) =>
        heard
      ),
    );
  const due = dropped === 0 ? posted.get(roomId) ?? 0 : most();
  return Math.abs(due - heard) + disorder;
}

async function come(person: Person, index: number, roomId: string) {
  const client = await speech.open(task.url, person);
  return new Member(index, roomId, client);
}

function talkFreely() {
  for (const member of members) if (member.index < TALKERS) member.talk();
  return () => isOver = true;
}

/** By the clock: a timer of some milliseconds is late every time. */
function talkAt(perSecond: number) {
  const most = Math.min(TALKERS, members.length);
  const began = performance.now();
  let said = 0;
  const timer = setInterval(() => {
    const due = (performance.now() - began) / 1_000 * perSecond;
    while (said < due) members[said++ % most].say();
  }, 500 / perSecond);
  return () => clearInterval(timer);
}
