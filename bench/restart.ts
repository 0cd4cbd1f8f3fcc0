// How long a crowd takes to come back after the server was started again, each with something
// missed, and what it costs the server to let one in. `raw` only opens the sockets: that is the floor.
import { roomy } from "./connections.ts";
import type { Back, Crowd } from "./crowd_load.ts";
import { median, table } from "./figures.ts";
import { atMost, type Goal } from "./goals.ts";
import { peers } from "./peers.ts";
import { Program } from "./program.ts";
import { type Listening, startServer } from "./servers.ts";
import type { Figures } from "./servers/control.ts";
import type { Kind } from "./speech.ts";
import type { Tier } from "./tier.ts";

const LEAST_REPEATS = 3;

type Storm = Back & { cpuMs: number }; // of the server, for one person

export async function restart({ crowd, repeats }: Tier): Promise<Goal[]> {
  const here = (await peers()).filter((kind) => kind === "socketio");
  const kinds: Kind[] = ["raw", ...here, "parley"];
  const crowds = new Map<Kind, Town>();
  for (const kind of kinds) crowds.set(kind, await gather(kind, crowd));
  const storms = new Map<Kind, Storm[]>(kinds.map((kind) => [kind, []]));
  for (let i = 0; i < Math.max(LEAST_REPEATS, repeats); i++) { // in turn: what the machine does, it does to all
    for (const kind of kinds) {
      storms.get(kind)!.push(await comeBack(crowds.get(kind)!));
    }
  }
  for (const town of crowds.values()) await disperse(town);
  return tell(crowd, storms);
}

function tell(crowd: number, storms: Map<Kind, Storm[]>): Goal[] {
  const times: Partial<Record<Kind, number>> = {};
  const rows = [...storms].map(([kind, all]) => {
    const of = (name: keyof Storm) => median(all.map((storm) => storm[name]));
    const each = all.map(({ ms }) => Math.round(ms).toLocaleString("en"));
    times[kind] = of("ms");
    const figures = [of("p50"), of("ms"), each.join("; "), of("cpuMs")];
    return [kind, crowd.toLocaleString("en"), ...figures];
  });
  console.log(table([HEAD, ...rows]));
  const { parley, socketio } = times;
  if (!socketio) return [];
  const what = `${crowd} people back, against socketio`;
  return [atMost("M13", what, [parley! / socketio, 1], " ×")];
}

const HEAD = [
  "",
  "people",
  "half back ms",
  "all back ms",
  "in each run",
  "server ms to let one in",
];

/** Everybody of one kind, in between. */
interface Town {
  kind: Kind;
  people: number;
  folder: string;
  load: Program;
}

async function gather(kind: Kind, people: number): Promise<Town> {
  const folder = await Deno.makeTempDir({ prefix: "parley_bench_" });
  const town = {
    ...{ kind, people, folder },
    load: Program.deno("bench/crowd_load.ts"),
  };
  await using server = serve(town);
  const listening = await server.json<Listening>();
  const crowd: Crowd = { kind, ...listening };
  await town.load.tell(JSON.stringify(crowd));
  await town.load.json();
  return town;
}

async function comeBack(town: Town): Promise<Storm> {
  await using server = serve(town);
  const { url } = await server.json<Listening>();
  const before = await server.ask<Figures>();
  await town.load.tell(url);
  const back = await town.load.json<Back>();
  const after = await server.ask<Figures>();
  return { ...back, cpuMs: (after.cpuMs - before.cpuMs) / town.people };
}

async function disperse({ load, folder }: Town) {
  await load[Symbol.asyncDispose]();
  await Deno.remove(folder, { recursive: true });
}

const serve = ({ kind, people, folder }: Town) =>
  startServer(kind, { ...roomy(people), folder });
