// What a connected person costs who says nothing, on both transports; and how long a crowd takes to
// come back after the server was started again, each with something missed.
import type { Back, Crowd } from "./crowd_load.ts";
import { median, table } from "./figures.ts";
import { atMost, type Goal } from "./goals.ts";
import { peers } from "./peers.ts";
import { Program } from "./program.ts";
import { type Listening, startServer, type Wanted } from "./servers.ts";
import type { Figures } from "./servers/control.ts";
import type { Kind } from "./speech.ts";
import type { Tier } from "./tier.ts";

const ROOM = 50; // people in one
const LEAST_REPEATS = 2;
const MOST_KB = { native: 26, hardened: 15 };
const TRANSPORTS = ["native", "hardened"] as const;

/** Of memory. */
export async function connections({ idle }: Tier): Promise<Goal[]> {
  const goals: Goal[] = [];
  const rows: (string | number)[][] = [];
  for (const transport of TRANSPORTS) {
    const { kb, cpuMs } = await weigh({ ...roomy(idle), transport });
    rows.push([transport, idle.toLocaleString("en"), kb, cpuMs]);
    const what = `a connected person of ${idle}, ${transport}`;
    goals.push(atMost("M11", what, [kb, MOST_KB[transport]], " KB"));
  }
  const head = ["transport", "people", "KB each", "server ms to let one in"];
  console.log(table([head, ...rows]));
  return goals;
}

export async function restart({ crowd, repeats }: Tier): Promise<Goal[]> {
  const kinds: Kind[] = (await peers()).includes("socketio")
    ? ["socketio", "parley"]
    : ["parley"];
  const times: Partial<Record<Kind, number>> = {};
  const rows: (string | number)[][] = [];
  for (const kind of kinds) {
    const backs = await comeBack(kind, crowd, Math.max(LEAST_REPEATS, repeats));
    const of = (name: keyof Back) => median(backs.map((back) => back[name]));
    times[kind] = of("ms");
    rows.push([kind, crowd.toLocaleString("en"), of("p50"), of("ms")]);
  }
  console.log(table([["", "people", "half back ms", "all back ms"], ...rows]));
  const { parley, socketio } = times;
  if (!socketio) return [];
  const what = `${crowd} people back, against socketio`;
  return [atMost("M13", what, [parley! / socketio, 1], " ×")];
}

async function weigh(wanted: Wanted) {
  await using server = startServer("parley", wanted);
  const listening = await server.json<Listening>();
  await using load = Program.deno("bench/crowd_load.ts");
  const before = await server.ask<Figures>();
  await load.tell(JSON.stringify({ kind: "parley", ...listening }));
  await load.json();
  const after = await server.ask<Figures>();
  return {
    kb: (after.rssMb - before.rssMb) * 1_024 / wanted.people,
    cpuMs: (after.cpuMs - before.cpuMs) / wanted.people,
  };
}

async function comeBack(kind: Kind, crowd: number, times: number) {
  const folder = await Deno.makeTempDir({ prefix: "parley_bench_" });
  const wanted = { ...roomy(crowd), folder };
  const backs: Back[] = [];
  await using load = Program.deno("bench/crowd_load.ts");
  {
    await using server = startServer(kind, wanted);
    const listening = await server.json<Listening>();
    const crowd: Crowd = { kind, ...listening };
    await load.tell(JSON.stringify(crowd));
    await load.json();
  }
  for (let i = 0; i < times; i++) {
    await using server = startServer(kind, wanted);
    await load.tell((await server.json<Listening>()).url);
    backs.push(await load.json<Back>());
  }
  await Deno.remove(folder, { recursive: true });
  return backs;
}

const roomy = (people: number) => ({ people, rooms: people / ROOM });
