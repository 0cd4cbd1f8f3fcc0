// What a connected person costs who says nothing, on both transports, and what of it a bare socket
// of that transport does, with nothing behind it.
import { table } from "./figures.ts";
import { atMost, type Goal } from "./goals.ts";
import { Program } from "./program.ts";
import { type Listening, startServer, type Wanted } from "./servers.ts";
import type { Figures } from "./servers/control.ts";
import type { Tier } from "./tier.ts";

const ROOM = 50; // people in one
const MOST_KB = { native: 26, hardened: 15 };
const TRANSPORTS = ["native", "hardened"] as const;

export async function connections({ idle }: Tier): Promise<Goal[]> {
  const goals: Goal[] = [];
  const rows: (string | number)[][] = [];
  for (const transport of TRANSPORTS) {
    const wanted = { ...roomy(idle), transport };
    const bare = await weigh("raw", wanted);
    const parley = await weigh("parley", wanted);
    const [all, none] = [parley.kb, bare.kb];
    rows.push([
      transport,
      idle.toLocaleString("en"),
      ...[all, none, all - none, parley.cpuMs, bare.cpuMs],
    ]);
    const what = `a connected person of ${idle}, ${transport}`;
    goals.push(atMost("M11", what, [all, MOST_KB[transport]], " KB"));
  }
  console.log(table([HEAD, ...rows]));
  return goals;
}

const HEAD = [
  "transport",
  "people",
  "KB each",
  "a bare socket",
  "Parley's own",
  "server ms to let one in",
  "bare",
];

async function weigh(kind: "raw" | "parley", people: Wanted) {
  const folder = await Deno.makeTempDir({ prefix: "parley_bench_" });
  const wanted = { ...people, folder };
  { // What registering them all left in the process is none of what they cost when they are here.
    await using founder = startServer(kind, wanted);
    await founder.line();
  }
  await using server = startServer(kind, wanted);
  const listening = await server.json<Listening>();
  await using load = Program.deno("bench/crowd_load.ts");
  const before = await server.ask<Figures>();
  await load.tell(JSON.stringify({ kind, ...listening }));
  await load.json();
  const after = await server.ask<Figures>();
  return {
    kb: (after.rssMb - before.rssMb) * 1_024 / wanted.people,
    cpuMs: (after.cpuMs - before.cpuMs) / wanted.people,
  };
}

export const roomy = (people: number) => ({ people, rooms: people / ROOM });
