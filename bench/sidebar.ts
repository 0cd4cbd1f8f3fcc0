// The list of somebody who is in a thousand rooms.
import { table } from "./figures.ts";
import { atMost, type Goal } from "./goals.ts";
import { Program } from "./program.ts";
import type { Sidebar } from "./servers/sidebar.ts";

const ROOMS = 1_000;

export async function sidebar(): Promise<Goal[]> {
  await using program = Program.deno("bench/servers/sidebar.ts", `${ROOMS}`);
  const { listMs, pageMs } = await program.json<Sidebar>();
  console.log(table([
    ["rooms, all unread", "list ms", "whole page ms"],
    [ROOMS.toLocaleString("en"), listMs, pageMs],
  ]));
  return [
    atMost(
      "M8",
      `list of ${ROOMS.toLocaleString("en")} rooms`,
      [listMs, 10],
      " ms",
    ),
  ];
}
