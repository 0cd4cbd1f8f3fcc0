// Does a room become slower as it grows? The same questions are asked of rooms with few messages
// and with many, each in a process that has just started: nothing is in memory yet.
import { median, table } from "./figures.ts";
import { atMost, type Goal } from "./goals.ts";
import { Program } from "./program.ts";
import { startParley } from "./start.ts";
import type { Grown } from "./servers/growth.ts";
import type { Tier } from "./tier.ts";

const QUESTIONS = ["start", "history", "permalink", "list", "resume"] as const;
const MAY_GROW = 1.3;
const LEAST_REPEATS = 3;

export async function growth({ sizes, repeats }: Tier): Promise<Goal[]> {
  const rows: (string | number)[][] = [[
    "messages",
    ...QUESTIONS,
    "RSS MB",
    "first page",
  ]];
  const starts: number[] = []; // until the first page of a Parley started on it
  const grown: Grown[] = [];
  for (const messages of sizes) {
    const dataDir = await Deno.makeTempDir({ prefix: "parley_bench_" });
    await ask(dataDir, messages); // fills it
    const runs: Grown[] = [];
    for (let i = 0; i < Math.max(LEAST_REPEATS, repeats); i++) {
      runs.push(await ask(dataDir, 0));
    }
    const firstPages: number[] = [];
    for (let i = 0; i < LEAST_REPEATS; i++) {
      firstPages.push((await startParley(dataDir)).ms);
    }
    starts.push(median(firstPages));
    await Deno.remove(dataDir, { recursive: true });
    const of = (name: keyof Grown) => median(runs.map((run) => run[name]));
    const most = Object.fromEntries(
      [...QUESTIONS, "rssMb" as const].map((name) => [name, of(name)]),
    ) as unknown as Grown;
    grown.push(most);
    rows.push([
      messages.toLocaleString("en"),
      ...QUESTIONS.map((name) => most[name]),
      most.rssMb,
      starts.at(-1)!,
    ]);
  }
  console.log(
    "Milliseconds; every figure is of the first question of its kind.",
  );
  console.log();
  console.log(table(rows));
  return [
    ...goals(grown[0], grown.at(-1)!, sizes.at(-1)!),
    atMost("M12", `first page with ${sizes.at(-1)} messages, against 100`, [
      starts.at(-1)! / starts[0],
      1.2,
    ], " ×"),
  ];
}

async function ask(dataDir: string, messages: number): Promise<Grown> {
  await using program = Program.deno(
    "bench/servers/growth.ts",
    dataDir,
    `${messages}`,
  );
  return await program.json<Grown>();
}

function goals(small: Grown, large: Grown, messages: number): Goal[] {
  const size = messages.toLocaleString("en");
  const grows = (name: keyof Grown) => large[name] / small[name];
  return [
    ...(["history", "permalink", "list", "resume"] as const).map((name) =>
      atMost("M9", `${name} with ${size} messages, against 100`, [
        grows(name),
        MAY_GROW,
      ], " ×")
    ),
  ];
}
