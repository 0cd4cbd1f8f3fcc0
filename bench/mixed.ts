// Reactions and side threads mixed in: does a room become slower than with plain messages?
import { median, table } from "./figures.ts";
import { atLeast, type Goal } from "./goals.ts";
import type { MixedSeen, MixedTask } from "./mixed_load.ts";
import { Program } from "./program.ts";
import { type Listening, startServer } from "./servers.ts";
import type { Figures } from "./servers/control.ts";
import type { Tier } from "./tier.ts";

const PER_SECOND = 50;
const SECONDS = 4;
const LEAST_REPEATS = 3;
const SHARE = 0.8; // of the speed with plain messages

type Run = MixedSeen & { cpuMicros: number };

export async function mixed({ repeats }: Tier): Promise<Goal[]> {
  const plain: Run[] = [];
  const all: Run[] = [];
  for (let i = 0; i < Math.max(LEAST_REPEATS, repeats); i++) {
    plain.push(await measure(false));
    all.push(await measure(true));
  }
  console.log(table([
    [
      "50/s into 100 people",
      "p50 ms",
      "p99 ms",
      "server µs/delivery",
      "faults",
    ],
    ["messages", ...figures(plain)],
    ["3 messages, 1 reaction, 1 in a thread", ...figures(all)],
  ]));
  if ([...plain, ...all].some(({ faults }) => faults > 0)) {
    throw new Error("something was lost or doubled");
  }
  const share = (name: keyof Run) => of(plain, name) / of(all, name);
  return [
    atLeast("mixed", "speed (p50), against messages alone", [
      share("p50"),
      SHARE,
    ], " ×"),
    atLeast("mixed", "speed (server CPU), against messages alone", [
      share("cpuMicros"),
      SHARE,
    ], " ×"),
  ];
}

async function measure(isMixed: boolean): Promise<Run> {
  await using server = startServer("parley", { people: 100, rooms: 1 });
  const listening = await server.json<Listening>();
  await using load = Program.deno("bench/mixed_load.ts");
  const task: MixedTask = {
    ...listening,
    ...{ isMixed, perSecond: PER_SECOND, seconds: SECONDS },
  };
  await load.tell(JSON.stringify(task));

  await load.line(); // begin
  const before = await server.ask<Figures>();
  await load.line(); // end
  const after = await server.ask<Figures>();
  const seen = await load.json<MixedSeen>();
  const cpuMs = after.cpuMs - before.cpuMs;
  return { ...seen, cpuMicros: cpuMs * 1_000 / seen.deliveries };
}

const of = (runs: Run[], name: keyof Run) =>
  median(runs.map((run) => run[name]));

const figures = (runs: Run[]) => [
  of(runs, "p50"),
  of(runs, "p99"),
  of(runs, "cpuMicros"),
  Math.max(...runs.map(({ faults }) => faults)),
];
