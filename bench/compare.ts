// The same people saying the same things to several servers, one after the other.
import { median, table } from "./figures.ts";
import type { Seen, Task, Times } from "./task.ts";
import { peers } from "./peers.ts";
import { Program } from "./program.ts";
import { type Listening, startServer, type Wanted } from "./servers.ts";
import type { Figures } from "./servers/control.ts";
import type { Kind } from "./speech.ts";

const SECONDS = 3;
// At a steady rate it takes a while until what is used is compiled, of every server; and a p99 of
// fewer messages is that of one or two of them.
const STEADY = 500; // messages before, and at least as many that are measured

export interface Workload extends Wanted {
  perSecond?: number; // posts; else as many as are answered
  inFlight?: number; // then: of one talker, not answered yet
  kinds: Kind[]; // of those that can be measured here
  repeats: number;
}

export interface Run extends Seen, Times {
  kind: Kind;
  cpuMicros: number; // of the server, a delivery
  commits: number; // of the server, a post
}

export type Runs = Partial<Record<Kind, Run>> & { parley: Run };

export async function compare(name: string, workload: Workload): Promise<Runs> {
  const here: Kind[] = ["raw", "parley", ...await peers()];
  const kinds = workload.kinds.filter((kind) => here.includes(kind));
  const all: Run[] = []; // in turn, so that they share what the machine is going through
  for (let i = 0; i < workload.repeats; i++) {
    for (const kind of kinds) all.push(await measure(kind, workload));
  }
  const runs = Object.fromEntries(
    kinds.map((kind) => [kind, middle(all.filter((run) => run.kind === kind))]),
  ) as Runs;

  const rows = Object.values(runs).map((run) => [run.kind, ...figures(run)]);
  console.log(`${table([[name, ...HEAD], ...rows])}\n`);
  if (workload.repeats > 1) console.log(`${spread(kinds, all)}\n`);
  const faulty = all.filter(({ faults }) => faults > 0);
  if (faulty.some(({ kind }) => kind === "parley")) {
    throw new Error("messages were lost, doubled or out of order");
  }
  return runs;
}

/** The median of each figure; whatever went wrong in any of them counts. */
function middle(runs: Run[]): Run {
  const of = (name: Figure) => runs.map((run) => run[name]);
  const medians = FIGURES.map((name) => [name, median(of(name))]);
  const worst = WORST.map((name) => [name, Math.max(...of(name))]);
  return { ...runs[0], ...Object.fromEntries([...medians, ...worst]) };
}

type Figure = (typeof FIGURES | typeof WORST)[number];

const WORST = ["faults", "dropped"] as const;
const FIGURES = [
  "deliveries",
  "posts",
  "seconds",
  "p50",
  "p99",
  "bytesPerDelivery",
  "loadCpu",
  "cpuMicros",
  "commits",
] as const;

async function measure(
  kind: Kind,
  { perSecond, inFlight, ...wanted }: Workload,
): Promise<Run> {
  await using server = startServer(kind, wanted);
  const listening = await server.json<Listening>();
  const task: Task = { kind, inFlight, ...duration(perSecond), ...listening };
  await using load = Program.deno("bench/load.ts");
  await load.tell(JSON.stringify(task));

  await load.line(); // begin
  const before = await server.ask<Figures>();
  await load.line(); // end
  const after = await server.ask<Figures>();
  const seen = await load.json<Seen>();
  const cpuMicros = (after.cpuMs - before.cpuMs) * 1_000 / seen.deliveries;
  const commits = (after.commits - before.commits) / seen.posts;
  return { ...seen, ...seen.rounds[0], kind, cpuMicros, commits };
}

function duration(perSecond?: number) {
  if (!perSecond) return { seconds: SECONDS };
  const warmUp = STEADY / perSecond;
  return { perSecond, warmUp, seconds: Math.max(SECONDS, warmUp) };
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
  "dropped",
];

const figures = (run: Run) => [
  heard(run),
  said(run),
  run.p50,
  run.p99,
  run.cpuMicros,
  run.bytesPerDelivery,
  run.loadCpu,
  `${run.faults}`,
  `${run.dropped}`,
];

const spread = (kinds: Kind[], all: Run[]) =>
  kinds.map((kind) => {
    const each = all.filter((run) => run.kind === kind).map(heard);
    const [least, most] = [Math.min(...each), Math.max(...each)]
      .map((count) => Math.round(count).toLocaleString("en"));
    return `${kind}: ${each.length} runs, ${least} to ${most} deliveries/s`;
  }).join("; ") + ".";

/** A second. */
export const heard = ({ deliveries, seconds }: Run) => deliveries / seconds;
export const said = ({ posts, seconds }: Run) => posts / seconds;
