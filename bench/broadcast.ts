// What some people say, heard by all of a room: how fast, and how much of it at all? Beside Parley,
// in the same run: the floor, a raw native broadcast that keeps nothing; and a chat as it is usually
// written, Node with Socket.IO and SQLite, which keeps every message as Parley does.
import { table } from "./figures.ts";
import type { Seen, Task } from "./load.ts";
import { Program } from "./program.ts";
import { type Listening, preparePeer, startServer } from "./servers.ts";
import type { Figures } from "./servers/control.ts";
import type { Kind } from "./speech.ts";

const SECONDS = 3;

interface Workload {
  people: number;
  rooms: number;
  perSecond: number | null; // null: as many as are answered
}

interface Run extends Seen {
  kind: Kind;
  cpuMicros: number; // of the server, a delivery
}

/** One room of a hundred: saturated, and at rates that leave room. */
export async function broadcast() {
  await compare("saturated", { people: 100, rooms: 1, perSecond: null });
  await compare("50 messages/s", { people: 100, rooms: 1, perSecond: 50 });
  await compare("500 messages/s", { people: 100, rooms: 1, perSecond: 500 });
}

export const crowd = () =>
  compare("a room of 1,000, saturated", {
    people: 1_000,
    rooms: 1,
    perSecond: null,
  });

export const rooms = () =>
  compare("200 rooms of 10, saturated", {
    people: 2_000,
    rooms: 200,
    perSecond: null,
  });

export const pairs = () =>
  compare("1,000 pairs, saturated", {
    people: 2_000,
    rooms: 1_000,
    perSecond: null,
  });

async function compare(name: string, workload: Workload) {
  const hasPeer = await preparePeer();
  const kinds: Kind[] = [
    ...(workload.rooms === 1 ? ["raw"] as const : []),
    ...(hasPeer ? ["socketio"] as const : []),
    "parley",
  ];
  if (!hasPeer) console.log("Without Socket.IO: npm could not fetch it.");
  const runs: Run[] = [];
  for (const kind of kinds) runs.push(await measure(kind, workload));

  console.log(
    table([[name, ...HEAD], ...runs.map((run) => [run.kind, ...figures(run)])]),
  );
  const parley = runs.at(-1)!;
  for (const other of runs.slice(0, -1)) {
    console.log(against(parley, other, workload));
  }
  if (runs.some(({ faults }) => faults > 0)) {
    throw new Error("Messages were lost, doubled or out of order.");
  }
}

async function measure(
  kind: Kind,
  { people, rooms, perSecond }: Workload,
): Promise<Run> {
  await using server = startServer(kind, people, rooms);
  const listening = await server.json<Listening>();
  const task: Task = { kind, perSecond, seconds: SECONDS, ...listening };
  await using load = Program.deno("bench/load.ts");
  await load.tell(JSON.stringify(task));

  await load.line(); // begin
  const before = await server.ask<Figures>();
  await load.line(); // end
  const after = await server.ask<Figures>();
  const seen = await load.json<Seen>();
  const cpuMicros = (after.cpuMs - before.cpuMs) * 1_000 / seen.deliveries;
  return { ...seen, kind, cpuMicros };
}

const HEAD = [
  "deliveries/s",
  "posts/s",
  "p50 ms",
  "p99 ms",
  "server µs/delivery",
  "bytes/delivery",
  "load CPU",
  "faults",
];

const figures = (run: Run) => [
  run.deliveries / run.seconds,
  run.posts / run.seconds,
  run.p50,
  run.p99,
  run.cpuMicros,
  run.bytesPerDelivery,
  run.loadCpu,
  run.faults,
];

function against(parley: Run, other: Run, { perSecond }: Workload): string {
  const ratio = (of: (run: Run) => number) =>
    (of(parley) / of(other)).toFixed(2);
  return perSecond
    ? `p50 ${ratio((run) => run.p50)} ×, p99 ${
      ratio((run) => run.p99)
    } × ${other.kind}`
    : `${ratio((run) => run.deliveries / run.seconds)} × ${other.kind}`;
}
