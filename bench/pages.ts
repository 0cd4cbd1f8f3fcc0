// The room page of somebody signed in, with fifty messages: how many can one core make? Beside the
// floors in the same run: a text of the same length sent, and the bare render of the same tree, with
// everything at hand.
import { median, table } from "./figures.ts";
import { atLeast, type Goal } from "./goals.ts";
import { Line, type Page } from "./page_line.ts";
import { Program } from "./program.ts";
import type { Figures } from "./servers/control.ts";

const WARM_SECONDS = 2;
const SLICES = 20; // the cheapest shows what a page costs when nobody else uses the machine
const SLICE_SECONDS = 0.2;
const CONNECTIONS = 16;

type Slice = Awaited<ReturnType<typeof slice>>;

interface Run {
  perSecond: number;
  cpuMicros: number; // of the server, a page
  leastMicros: number;
  p50: number;
  p99: number;
  bytes: number;
}

export async function pages(): Promise<Goal[]> {
  const answer = await measure("bench/servers/bare_answer.ts");
  const floor = await measure("bench/servers/bare_page.tsx");
  const parley = await measure("bench/servers/room_page.ts");
  console.log(table([
    [
      "",
      "pages/s",
      "server µs/page",
      "at least",
      "pages/s of one core",
      "p50 ms",
      "p99 ms",
      "bytes",
    ],
    ["bare answer", ...figures(answer)],
    ["bare renderToString", ...figures(floor)],
    ["parley", ...figures(parley)],
  ]));
  const share = (run: Run) => (run.leastMicros / parley.leastMicros).toFixed(2);
  console.log(
    `one core: ${share(floor)} × the bare render of the same tree, ` +
      `${share(answer)} × the bare answer`,
  );
  const most = 1e6 / parley.leastMicros;
  return [atLeast("M7", "room pages/s on one core", [most, 5_000])];
}

async function measure(path: string): Promise<Run> {
  await using server = Program.deno(path);
  const page = await server.json<Page>();
  await ask(page, WARM_SECONDS);
  const slices: Slice[] = [];
  for (let i = 0; i < SLICES; i++) slices.push(await slice(server, page));
  const times = slices.flatMap(({ times }) => times).sort((a, b) => a - b);
  const costs = slices.map(({ cpuMicros }) => cpuMicros);
  return {
    perSecond: times.length / (SLICES * SLICE_SECONDS),
    cpuMicros: median(costs),
    leastMicros: Math.min(...costs),
    p50: median(times),
    p99: times[Math.floor(times.length * 0.99)],
    bytes: slices[0].bytes,
  };
}

async function slice(server: Program, page: Page) {
  const before = await server.ask<Figures>();
  const { times, bytes } = await ask(page, SLICE_SECONDS);
  const after = await server.ask<Figures>();
  const cpuMicros = (after.cpuMs - before.cpuMs) * 1_000 / times.length;
  return { times, bytes, cpuMicros };
}

async function ask(page: Page, seconds: number) {
  const times: number[] = [];
  let bytes = 0;
  const lines = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => Line.open(page)),
  );
  const until = performance.now() + seconds * 1_000;
  await Promise.all(lines.map(async (line) => {
    while (performance.now() < until) {
      const begin = performance.now();
      bytes = await line.get();
      times.push(performance.now() - begin);
    }
    line[Symbol.dispose]();
  }));
  return { times, bytes };
}

const figures = (
  { perSecond, cpuMicros, leastMicros, p50, p99, bytes }: Run,
) => [
  perSecond,
  cpuMicros,
  leastMicros,
  1e6 / leastMicros,
  p50,
  p99,
  bytes,
];
