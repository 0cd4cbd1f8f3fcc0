// What every measured server offers whoever started it: one line saying where it listens, and one
// line of its own figures for every line it is sent.
import process from "node:process";

export interface Figures {
  cpuMs: number;
  rssMb: number;
}

export async function control(listening: Record<string, unknown>) {
  console.log(JSON.stringify(listening));
  for await (const _ of Deno.stdin.readable) {
    const { user, system } = process.cpuUsage();
    const cpuMs = (user + system) / 1_000;
    const rssMb = Deno.memoryUsage().rss / 1_048_576;
    console.log(JSON.stringify({ cpuMs, rssMb } satisfies Figures));
  }
}
