// Finding what somebody said, among many messages.
import { atMost, type Goal } from "./goals.ts";
import { Program } from "./program.ts";
import type { Searched } from "./servers/search.ts";
import type { Tier } from "./tier.ts";

export async function search({ searched }: Tier): Promise<Goal[]> {
  const slowest: number[] = [];
  for (const messages of searched) slowest.push(await ask(messages));
  const [few, many] = searched.map((count) => count.toLocaleString("en"));
  return [
    atMost("M10", `a search of ${few} messages, p95`, [slowest[0], 200], " ms"),
    ...many
      ? [
        atMost("M10", `${many}, against ${few}`, [
          slowest[1] / slowest[0],
          2,
        ], " ×"),
      ]
      : [],
  ];
}

async function ask(messages: number): Promise<number> {
  await using program = Program.deno("bench/servers/search.ts", `${messages}`);
  return (await program.told<Searched>()).p95;
}
