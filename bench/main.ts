// Measures Parley beside its floors and peers, and writes it down. Without names everything is
// measured and docs/benchmarks.md is written anew, but for the notes at its end; with names only
// those are, and nothing is written. `full` takes more of everything.
import { broadcast, crowd, pairs, rooms } from "./broadcast.ts";
import { ceiling } from "./ceiling.ts";
import { connections } from "./connections.ts";
import type { Goal } from "./goals.ts";
import { growth } from "./growth.ts";
import { pages } from "./pages.ts";
import { report } from "./report.ts";
import { search } from "./search.ts";
import { sidebar } from "./sidebar.ts";
import { FULL, QUICK, type Tier } from "./tier.ts";

const PIECES: Record<string, (tier: Tier) => Promise<Goal[]>> = {
  ceiling,
  broadcast,
  crowd,
  rooms,
  pairs,
  pages,
  sidebar,
  connections,
  growth,
  search,
};

const tier = Deno.args.includes("full") ? FULL : QUICK;
const named = Deno.args.filter((name) => name in PIECES);
const goals: Goal[] = [];
await using paper = await report(tier, named.length === 0);
for (const name of named.length > 0 ? named : Object.keys(PIECES)) {
  paper.say(`\n## ${name}\n`);
  try {
    goals.push(...await PIECES[name](tier));
  } catch (error) {
    paper.say(`Not measured: ${(error as Error).message}`);
  }
}
paper.sum(goals);
