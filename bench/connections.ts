// What a connected person costs who says nothing, and how long a crowd takes to come back after
// everybody was cut off at once.
import { median, table } from "./figures.ts";
import { atMost, type Goal } from "./goals.ts";
import { Program } from "./program.ts";
import { type Listening, startServer } from "./servers.ts";
import type { Figures } from "./servers/control.ts";
import type { Tier } from "./tier.ts";

const ROOM = 50; // people in one

export async function connections({ repeats, crowd }: Tier): Promise<Goal[]> {
  await using server = startServer("parley", {
    people: crowd,
    rooms: crowd / ROOM,
  });
  const listening = await server.json<Listening>();
  await using load = Program.deno("bench/crowd_load.ts");

  const before = await server.ask<Figures>();
  await load.tell(JSON.stringify(listening));
  await load.json();
  const after = await server.ask<Figures>();
  const back: number[] = [];
  for (let i = 0; i < Math.max(3, repeats); i++) {
    await load.tell("");
    back.push((await load.json<{ ms: number }>()).ms);
  }

  const kb = (after.rssMb - before.rssMb) * 1_024 / crowd;
  const cpuMs = (after.cpuMs - before.cpuMs) / crowd;
  console.log(table([
    ["people", "KB each", "server ms to let one in", "all back after ms"],
    [crowd.toLocaleString("en"), kb, cpuMs, median(back)],
  ]));
  return [
    atMost("M11", "memory of a connected person", [kb, 26], " KB"),
    atMost(
      "–",
      `${crowd} people back after a cut`,
      [median(back), 2_000],
      " ms",
    ),
  ];
}
