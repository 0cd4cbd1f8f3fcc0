// What some people say, heard by all of a room: how fast, and how much of it at all? Beside Parley,
// in the same run: the floor, a raw native broadcast that keeps nothing; and a chat as it is usually
// written, Node with Socket.IO and SQLite, which keeps every message as Parley does.
import { table } from "./figures.ts";
import type { Seen, Task } from "./load.ts";
import { atLeast, atMost, type Goal } from "./goals.ts";
import { Program } from "./program.ts";
import { type Listening, preparePeer, startServer } from "./servers.ts";
import type { Figures } from "./servers/control.ts";
import type { Kind } from "./speech.ts";
import type { Tier } from "./tier.ts";

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

const atOnce = (people: number, rooms: number, { repeats }: Tier) => ({
  people,
  rooms,
  perSecond: null,
  repeats,
});

/** One room of a hundred: saturated, and at rates that leave room. */
export async function broadcast(tier: Tier): Promise<Goal[]> {
  const hundred = atOnce(100, 1, tier);
  const busy = await compare("saturated", hundred);
  const quiet = await compare("50 messages/s", { ...hundred, perSecond: 50 });
  await compare("500 messages/s", { ...hundred, perSecond: 500 });
  return [
    ...against(busy, { raw: 6, socketio: 12 }, "M1"),
    atMost("M3", "p50 at 50 messages/s, against raw", [
      quiet.parley!.p50 / quiet.raw!.p50,
      2,
    ], " ×"),
    atMost("M3", "p99 at 50 messages/s", [quiet.parley!.p99, 5], " ms"),
    atMost("M15", "bytes a delivery", [busy.parley!.bytesPerDelivery, 320], ""),
  ];
}

export async function crowd(tier: Tier): Promise<Goal[]> {
  const runs = await compare(
    "a room of 1,000, saturated",
    atOnce(1_000, 1, tier),
  );
  return [
    ...against(runs, { raw: 8 }, "M2"),
    atMost("M2", "p99 in a room of 1,000", [runs.parley!.p99, 100], " ms"),
  ];
}

export async function rooms(tier: Tier): Promise<Goal[]> {
  const runs = await compare(
    "200 rooms of 10, saturated",
    atOnce(2_000, 200, tier),
  );
  const heard = perSecond(runs.parley!);
  return [atLeast("M5", "deliveries/s in 200 rooms", [heard, 100_000])];
}

export async function pairs(tier: Tier): Promise<Goal[]> {
  const runs = await compare(
    "1,000 pairs, saturated",
    atOnce(2_000, 1_000, tier),
  );
  const { posts, seconds } = runs.parley!;
  return [
    atLeast("M4", "posts/s in 1,000 pairs", [posts / seconds, 15_000]),
    ...against(runs, { socketio: 5 }, "M4"),
  ];
}

type Runs = Partial<Record<Kind, Run>>;

async function compare(
  name: string,
  { repeats, ...workload }: Workload & { repeats: number },
): Promise<Runs> {
  const hasPeer = await preparePeer();
  const kinds: Kind[] = [
    ...(workload.rooms === 1 ? ["raw"] as const : []),
    ...(hasPeer ? ["socketio"] as const : []),
    "parley",
  ];
  if (!hasPeer) console.log("Without Socket.IO: npm could not fetch it.");
  const all: Run[] = []; // one after the other, so that they share what the machine is going through
  for (let i = 0; i < repeats; i++) {
    for (const kind of kinds) all.push(await measure(kind, workload));
  }
  const runs: Runs = Object.fromEntries(
    kinds.map((kind) => [kind, middle(all.filter((run) => run.kind === kind))]),
  );

  const rows = Object.values(runs).map((run) => [run.kind, ...figures(run)]);
  console.log(`${table([[name, ...HEAD], ...rows])}\n`);
  if (all.some(({ faults }) => faults > 0)) {
    throw new Error("Messages were lost, doubled or out of order.");
  }
  return runs;
}

/** By what was heard. */
const middle = (runs: Run[]) =>
  runs.toSorted((a, b) => perSecond(a) - perSecond(b))[runs.length >> 1];

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

const perSecond = ({ deliveries, seconds }: Run) => deliveries / seconds;

/** How many times as much as each of the others, as far as they ran. */
const against = (
  { parley, ...others }: Runs,
  goals: Partial<Record<Kind, number>>,
  id: string,
): Goal[] =>
  Object.values(others).flatMap((other) => {
    const goal = goals[other.kind];
    if (!goal) return [];
    const ratio = perSecond(parley!) / perSecond(other);
    return [
      atLeast(id, `deliveries, against ${other.kind}`, [ratio, goal], " ×"),
    ];
  });
