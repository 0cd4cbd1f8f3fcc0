// Measures Parley beside its floors and peers, and writes it down. Without names everything is
// measured and docs/benchmarks.md is written anew, but for the notes at its end; with names only
// those are, and nothing is written. `full` takes more of everything.
import { bareRows } from "./bare_rows.ts";
import * as broadcast from "./broadcast.ts";
import { ceiling } from "./ceiling.ts";
import { connections } from "./connections.ts";
import { day } from "./day.ts";
import type { Goal } from "./goals.ts";
import { growth } from "./growth.ts";
import { inTime } from "./in_time.ts";
import { mixed } from "./mixed.ts";
import { pageTimes } from "./page_times.ts";
import { pages } from "./pages.ts";
import { report } from "./report.ts";
import { restart } from "./restart.ts";
import { script } from "./script.ts";
import { search } from "./search.ts";
import { sidebar } from "./sidebar.ts";
import { signIn } from "./sign_in.ts";
import { slowReader } from "./slow_reader.ts";
import { start } from "./start.ts";
import { watchHost } from "./stolen.ts";
import { FULL, QUICK, type Tier } from "./tier.ts";

type Measure = (tier: Tier) => Promise<Goal[]>;

/** In their order, each with the seconds after which the quick tier goes on without it. */
const WORKLOADS: Record<string, [number, Measure]> = {
  ceiling: [30, ceiling],
  broadcast: [180, broadcast.saturated],
  slow_disk: [60, broadcast.slowDisk],
  at_50: [150, broadcast.at50],
  at_500: [90, broadcast.at500],
  mixed: [90, mixed],
  crowd: [90, broadcast.crowd],
  rooms: [90, broadcast.rooms],
  pairs: [90, broadcast.pairs],
  bare_rows: [30, bareRows],
  slow_reader: [120, slowReader],
  pages: [60, pages],
  page_times: [120, pageTimes],
  script: [30, script],
  sidebar: [60, sidebar],
  connections: [240, connections],
  restart: [120, restart],
  start: [60, start],
  sign_in: [45, signIn],
  growth: [90, growth],
  search: [330, search],
  day: [90, day],
};

const NOTICED = 1; // percent of the processors' time

const tier = Deno.args.includes("full") ? FULL : QUICK;
const given = Deno.args.filter((name) => name !== tier.name);
const unknown = given.filter((name) => !(name in WORKLOADS));
if (unknown.length > 0) {
  console.error(`There is no ${unknown}, but: ${Object.keys(WORKLOADS)}`);
  Deno.exit(1);
}

// What goes wrong in a corner of one workload must not end the others.
globalThis.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  console.error(event.reason);
});
const folder = await Deno.makeTempDir({ prefix: "parley_bench_" });
Deno.env.set("TMPDIR", folder); // of every program: what one leaves behind goes with it
const goals: Goal[] = [];
{
  await using paper = await report(tier, given.length === 0);
  for (const name of given.length > 0 ? given : Object.keys(WORKLOADS)) {
    paper.say(`\n## ${name.replaceAll("_", " ")}\n`);
    const [seconds, measure] = WORKLOADS[name];
    const stolen = await watchHost();
    try {
      const work = measure(tier);
      goals.push(...await inTime(seconds * tier.patience, work));
    } catch (error) {
      paper.say(`Not measured: ${(error as Error).message}.`);
    }
    const percent = await stolen();
    if (percent >= NOTICED) {
      paper.say(`\nThe host kept back ${percent.toFixed(0)} % of the machine.`);
    }
  }
  paper.sum(goals);
}
await Deno.remove(folder, { recursive: true });
