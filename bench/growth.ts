// Does a room become slower as it grows? The same questions are asked of rooms with few messages
// and with many, each in a process that has just started: nothing is in memory yet.
import { median, table } from "./figures.ts";
import { atMost, type Goal } from "./goals.ts";
import { Program } from "./program.ts";
import { startParley } from "./start.ts";
import type { Grown } from "./servers/growth.ts";
import type { Tier } from "./tier.ts";

const QUESTIONS = ["start", "history", "permalink", "list", "resume"] as const;
const FIGURES = [...QUESTIONS, "rssMb"] as const;
const MAY_GROW = 1.3;
const LEAST_REPEATS = 7;

export async function growth({ sizes, repeats }: Tier): Promise<Goal[]> {
  const rooms: Room[] = [];
  for (const messages of sizes) rooms.push(await fill(messages));
  for (let i = 0; i < Math.max(LEAST_REPEATS, repeats); i++) {
    for (const { dataDir, asked, starts } of rooms) {
      asked.push(await ask(dataDir, 0));
      starts.push((await startParley(dataDir)).ms);
    }
  }
  const grown = rooms.map(({ asked, starts }) => ({
    ...Object.fromEntries(
      FIGURES.map((name) => [name, median(asked.map((one) => one[name]))]),
    ) as unknown as Grown,
    firstPage: median(starts),
  }));
  console.log(
    `Milliseconds; the median of ${rooms[0].asked.length} processes, in turn.`,
  );
  console.log();
  console.log(table([
    ["messages", ...QUESTIONS, "RSS MB", "first page"],
    ...grown.map(({ firstPage, ...of }, i) => [
      sizes[i].toLocaleString("en"),
      ...FIGURES.map((name) => of[name]),
      firstPage,
    ]),
  ]));
  for (const { dataDir } of rooms) {
    await Deno.remove(dataDir, { recursive: true });
  }
  const [small, large] = [grown[0], grown.at(-1)!];
  return [
    ...goals(small, large, sizes.at(-1)!),
    atMost("M12", `first page with ${sizes.at(-1)} messages, against 100`, [
      large.firstPage / small.firstPage,
      1.2,
    ], " ×"),
  ];
}

interface Room {
  dataDir: string;
  asked: Grown[];
  starts: number[]; // ms until the first page of a Parley started on it
}

async function fill(messages: number): Promise<Room> {
  const dataDir = await Deno.makeTempDir({ prefix: "parley_bench_" });
  await ask(dataDir, messages);
  return { dataDir, asked: [], starts: [] };
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
