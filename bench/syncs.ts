// What the disk alone takes, as often as messages come: one small write and its sync, and a commit
// of Deno KV with as many rows as a message brings.
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { median, percentile, table } from "./figures.ts";

const SECONDS = 3;
const PAGE = new Uint8Array(4_096);
const MESSAGE = new Uint8Array(300);
const SMALL = new Uint8Array(100); // each row beside it: head, ref, read position

/** Says how long these take at this rate: no commit of any server is faster. */
export async function syncs(perSecond: number) {
  const folder = await Deno.makeTempDir({ prefix: "parley_bench_" });
  const disk = await ofDisk(perSecond, join(folder, "bytes"));
  const commit = await ofKv(perSecond, join(folder, "kv"));
  await Deno.remove(folder, { recursive: true });
  const row = (times: number[]) => [median(times), percentile(times, 0.99)];
  const rows = [
    [`the disk alone, ${perSecond} a second`, "p50 ms", "p99 ms"],
    ["write and sync", ...row(disk)],
    ["commit of Deno KV", ...row(commit)],
  ];
  console.log(`${table(rows)}\n`);
}

async function ofDisk(perSecond: number, path: string) {
  using file = await Deno.open(path, { write: true, create: true });
  return await often(perSecond, async () => {
    await file.write(PAGE);
    await file.sync();
  });
}

async function ofKv(perSecond: number, path: string) {
  using kv = await Deno.openKv(path);
  let i = 0;
  return await often(perSecond, () =>
    kv.atomic()
      .set(["messages", ++i], MESSAGE)
      .set(["head"], SMALL)
      .set(["refs", i], SMALL)
      .set(["read"], SMALL)
      .commit());
}

/** How many ms each took. */
async function often(perSecond: number, act: () => Promise<unknown>) {
  const times: number[] = [];
  for (let i = 0; i < perSecond * SECONDS; i++) {
    const began = performance.now();
    await act();
    const took = performance.now() - began;
    times.push(took);
    await delay(Math.max(0, 1_000 / perSecond - took));
  }
  return times;
}
