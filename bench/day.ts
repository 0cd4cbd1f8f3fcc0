// Everybody doing everything, as on a busy day: how long does each act take?
import type { Acts, DayTask } from "./day_load.ts";
import { median, percentile, table } from "./figures.ts";
import { atMost, type Goal } from "./goals.ts";
import { Program } from "./program.ts";
import { type Listening, startServer } from "./servers.ts";
import type { Figures } from "./servers/control.ts";
import type { Tier } from "./tier.ts";

const SECONDS = 15;
const ROOM = 60; // people in one
const ROOMS_EACH = 3;
const MESSAGES = 60; // that a room begins with

export async function day({ active }: Tier): Promise<Goal[]> {
  await using server = startServer("parley", {
    ...{ people: active, rooms: Math.ceil(active * ROOMS_EACH / ROOM) },
    ...{ roomsEach: ROOMS_EACH, messages: MESSAGES },
  });
  const listening = await server.json<Listening>();
  await using load = Program.deno("bench/day_load.ts");
  const before = await server.ask<Figures>();
  const task: DayTask = { ...listening, seconds: SECONDS };
  await load.tell(JSON.stringify(task));
  const acts = await load.json<Acts>();
  const after = await server.ask<Figures>();

  const all = Object.values(acts).flat();
  console.log(
    `${active} people, ${Math.round(all.length / SECONDS)} acts/s, ` +
      `${
        ((after.cpuMs - before.cpuMs) / all.length).toFixed(2)
      } ms of the server for each (with their coming).\n`,
  );
  console.log(table([
    ["act", "times", "p50 ms", "p99 ms"],
    ...Object.entries(acts).map(([act, times]) => [
      act,
      `${times.length}`,
      median(times),
      percentile(times, 0.99),
    ]),
  ]));
  const slowest = Math.max(
    ...Object.values(acts).map((times) => percentile(times, 0.99)),
  );
  return [
    atMost(
      "M18",
      `${active} people, p99 of the slowest act`,
      [slowest, 100],
      " ms",
    ),
  ];
}
