// What a connected person costs who says nothing, on both transports, and what of it a bare socket
// of that transport does, with nothing behind it. What only their coming took is given back once
// nothing happens for half a minute.
import { setTimeout as delay } from "node:timers/promises";
import { table } from "./figures.ts";
import { atMost, type Goal } from "./goals.ts";
import { Program } from "./program.ts";
import { type Listening, startServer, type Wanted } from "./servers.ts";
import type { Figures } from "./servers/control.ts";
import type { Tier } from "./tier.ts";

const ROOM = 50; // people in one
const MOST_KB = { native: 26, hardened: 15 };
const TRANSPORTS = ["native", "hardened"] as const;
const KINDS = ["raw", "parley"] as const;
const SILENCE_MS = 45_000;

type Kind = typeof KINDS[number];

export async function connections({ idle }: Tier): Promise<Goal[]> {
  await using all = new AsyncDisposableStack();
  const crowds: Crowd[] = [];
  for (const transport of TRANSPORTS) {
    for (const kind of KINDS) {
      crowds.push(all.use(await gather(kind, { ...roomy(idle), transport })));
    }
  }
  await delay(SILENCE_MS);
  const quiet = await Promise.all(crowds.map(({ weigh }) => weigh()));
  console.log(table([
    HEAD,
    ...TRANSPORTS.map((transport, i) => {
      const [bare, parley] = [2 * i, 2 * i + 1];
      return [
        ...[transport, idle.toLocaleString("en"), crowds[parley].kbAtFirst],
        ...[quiet[parley], quiet[bare], quiet[parley] - quiet[bare]],
        ...[crowds[parley].cpuMs, crowds[bare].cpuMs],
      ];
    }),
  ]));
  return TRANSPORTS.map((transport, i) => {
    const what = `a connected person of ${idle}, ${transport}`;
    return atMost("M11", what, [quiet[2 * i + 1], MOST_KB[transport]], " KB");
  });
}

const HEAD = [
  "transport",
  "people",
  "KB each at first",
  "in silence",
  "a bare socket, in silence",
  "Parley's own",
  "server ms to let one in",
  "bare",
];

interface Crowd extends AsyncDisposable {
  kbAtFirst: number; // of each
  cpuMs: number; // of the server, to let one in
  weigh(): Promise<number>; // KB of each, now
}

async function gather(kind: Kind, people: Wanted): Promise<Crowd> {
  const folder = await Deno.makeTempDir({ prefix: "parley_bench_" });
  const wanted = { ...people, folder };
  { // What registering them all left in the process is none of what they cost when they are here.
    await using founder = startServer(kind, wanted);
    await founder.line();
  }
  const server = startServer(kind, wanted);
  const listening = await server.json<Listening>();
  const load = Program.deno("bench/crowd_load.ts");
  const before = await server.ask<Figures>();
  await load.tell(JSON.stringify({ kind, ...listening }));
  await load.json();
  const after = await server.ask<Figures>();
  const kb = ({ rssMb }: Figures) =>
    (rssMb - before.rssMb) * 1_024 / wanted.people;
  return {
    kbAtFirst: kb(after),
    cpuMs: (after.cpuMs - before.cpuMs) / wanted.people,
    weigh: async () => kb(await server.ask<Figures>()),
    async [Symbol.asyncDispose]() {
      await load[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

export const roomy = (people: number) => ({ people, rooms: people / ROOM });
