// How much the load generator itself could take: figures near this one are its own, not a server's.
import { table } from "./figures.ts";
import type { Goal } from "./goals.ts";
import { LeanClient } from "./lean_client.ts";
import { Program } from "./program.ts";
import { scan } from "./scan.ts";

const CLIENTS = 10;
const SECONDS = 2;

export async function ceiling(): Promise<Goal[]> {
  console.log(table([
    ["messages a frame", "deliveries/s"],
    ["1", await listen(1)],
    ["50", await listen(50)],
  ]));
  return [];
}

async function listen(perFrame: number): Promise<number> {
  await using hose = Program.deno("bench/servers/hose.ts", `${perFrame}`);
  const { url } = await hose.json<{ url: string }>();
  let heard = 0;
  const sightings = { message: () => void heard++, answer: () => {} };
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = await LeanClient.open(new URL(url), {});
      client.onframe = (bytes) => scan(bytes, sightings);
      return client;
    }),
  );
  const from = performance.now();
  await new Promise((resolve) => setTimeout(resolve, SECONDS * 1_000));
  const perSecond = heard / (performance.now() - from) * 1_000;
  for (const client of clients) client.close();
  return perSecond;
}
