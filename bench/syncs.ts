// What the disk alone takes: one small write and its sync, as often as messages come.
import { setTimeout as delay } from "node:timers/promises";
import { median, percentile, table } from "./figures.ts";

const SECONDS = 3;
const PAGE = new Uint8Array(4_096);

/** Says how long a bare sync takes at this rate: no commit of any server is faster. */
export async function syncs(perSecond: number) {
  const path = await Deno.makeTempFile({ prefix: "parley_bench_" });
  const times: number[] = [];
  {
    using file = await Deno.open(path, { write: true });
    for (let i = 0; i < perSecond * SECONDS; i++) {
      const began = performance.now();
      await file.write(PAGE);
      await file.sync();
      const took = performance.now() - began;
      times.push(took);
      await delay(Math.max(0, 1_000 / perSecond - took));
    }
  }
  await Deno.remove(path);
  console.log(table([
    [`the disk alone, ${perSecond} syncs/s`, "p50 ms", "p99 ms"],
    ["write and sync", median(times), percentile(times, 0.99)],
  ]));
}
