// What every measured server offers whoever started it: one line saying where it listens, and one
// line of its own figures for every line it is sent.
import process from "node:process";
import { countCommits } from "./disk.ts";

export interface Figures {
  cpuMs: number;
  rssMb: number;
  commits: number; // of the store, where they are counted
}

export async function control(
  listening: Record<string, unknown>,
  figures: () => unknown = ownFigures,
) {
  console.log(JSON.stringify(listening));
  for await (const _ of Deno.stdin.readable) {
    console.log(JSON.stringify(await figures()));
  }
}

export function ownFigures(): Figures {
  const { user, system } = process.cpuUsage();
  const rssMb = Deno.memoryUsage().rss / 1_048_576;
  return { cpuMs: (user + system) / 1_000, rssMb, commits: countCommits() };
}
