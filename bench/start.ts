// From the start of what was built to the first page, beside a program that does nothing but answer.
import { median, table } from "./figures.ts";
import { atMost, type Goal } from "./goals.ts";
import { Program } from "./program.ts";
import type { Tier } from "./tier.ts";

const LEAST_REPEATS = 5;
const LOOK_MS = 1;
const OWN_MS = 60;
const IDLE_MB = 150;
const MEGABYTE = 1_024; // KB

interface Started {
  ms: number;
  mb: number; // resident, once it was served
}

export async function start({ repeats }: Tier): Promise<Goal[]> {
  const bare: Started[] = [];
  const stored: Started[] = [];
  const parley: Started[] = [];
  for (let i = 0; i < Math.max(LEAST_REPEATS, repeats); i++) {
    bare.push(await startOnce("bench/servers/bare.ts", {}));
    stored.push(
      await startOnce("bench/servers/bare_store.ts", await ownFolder()),
    );
    const { PARLEY_DATA } = await ownFolder();
    parley.push(await startParley(PARLEY_DATA));
  }
  const of = (runs: Started[], name: keyof Started) =>
    median(runs.map((run) => run[name]));
  console.log(table([
    ["", "first page ms", "RSS MB"],
    ["Deno, one line", of(bare, "ms"), of(bare, "mb")],
    ["Deno, a store and one answer", of(stored, "ms"), of(stored, "mb")],
    ["parley, empty", of(parley, "ms"), of(parley, "mb")],
  ]));
  const own = of(parley, "ms") - of(bare, "ms");
  return [
    atMost("M12", "on top of Deno's own", [own, OWN_MS], " ms"),
    atMost("M11", "after the start", [of(parley, "mb"), IDLE_MB], " MB"),
  ];
}

const ownFolder = async () => ({
  PARLEY_DATA: await Deno.makeTempDir({ prefix: "parley_bench_" }),
});

/** With what is in this folder. */
export function startParley(dataDir: string): Promise<Started> {
  return startOnce("_fresh/server/main.js", { PARLEY_DATA: dataDir });
}

async function startOnce(
  path: string,
  settings: Record<string, string>,
): Promise<Started> {
  const port = freePort();
  const begun = performance.now();
  await using program = new Program(
    Deno.execPath(),
    ["run", "--no-prompt", "--allow-all", path],
    {
      ...settings,
      PARLEY_HOST: "127.0.0.1",
      PARLEY_PORT: `${port}`,
      PARLEY_LOG: "error",
    },
  );
  await firstPage(`http://127.0.0.1:${port}/sign-in`);
  const ms = performance.now() - begun;
  const status = await Deno.readTextFile(`/proc/${program.pid}/status`);
  const mb = Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / MEGABYTE;
  program.end("SIGTERM");
  return { ms, mb };
}

async function firstPage(url: string) {
  while (true) {
    const answer = await fetch(url).catch(() => null);
    await answer?.bytes();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}
