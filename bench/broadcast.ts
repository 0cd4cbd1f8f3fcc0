// One room of a hundred people: how fast is what one says heard by all, and how much of it can be
// heard at all? Beside the floor in the same run: a raw native broadcast that keeps nothing.
import { table } from "./figures.ts";
import type { Seen, Task } from "./load.ts";
import { Program } from "./program.ts";
import type { Figures } from "./servers/control.ts";

const PEOPLE = 100;
const SECONDS = 3;

interface Run extends Seen {
  cpuMicros: number; // of the server, a delivery
}

export async function broadcast() {
  const rows: (string | number)[][] = [
    [
      "",
      "deliveries/s",
      "p50 ms",
      "p99 ms",
      "server µs/delivery",
      "bytes/delivery",
      "load CPU",
      "faults",
    ],
  ];
  const runs: Run[] = [];
  for (const perSecond of [50, null]) {
    for (const kind of ["raw", "parley"] as const) {
      const run = await measure(kind, perSecond);
      runs.push(run);
      rows.push([
        `${kind}, ${perSecond ? `${perSecond}/s` : "saturated"}`,
        ...figures(run),
      ]);
    }
  }
  console.log(table(rows));
  const [rawPaced, parleyPaced, raw, parley] = runs;
  console.log(`saturated: ${ratio(rate(parley), rate(raw))} × raw`);
  console.log(
    `50/s: p50 ${ratio(parleyPaced.p50, rawPaced.p50)} × raw, p99 ${
      parleyPaced.p99.toFixed(1)
    } ms`,
  );
  if (runs.some(({ faults }) => faults > 0)) {
    throw new Error("Messages were lost, doubled or out of order.");
  }
}

async function measure(
  kind: Task["kind"],
  perSecond: number | null,
): Promise<Run> {
  await using server = new Program(
    `bench/servers/${kind}.ts`,
    `${PEOPLE}`,
    "1",
  );
  const { url, rooms } = await server.json<Listening>();
  const { id: roomId, people } = rooms?.[0] ?? anybody;
  const task: Task = { kind, url, roomId, people, perSecond, seconds: SECONDS };
  await using load = new Program("bench/load.ts", JSON.stringify(task));

  await load.line(); // begin
  const before = await server.ask<Figures>();
  await load.line(); // end
  const after = await server.ask<Figures>();
  const seen = await load.json<Seen>();
  const cpuMicros = (after.cpuMs - before.cpuMs) * 1_000 / seen.deliveries;
  return { ...seen, cpuMicros };
}

interface Listening {
  url: string;
  rooms?: { id: string; people: Task["people"] }[];
}

const anybody = { id: "", people: Array.from({ length: PEOPLE }, () => ({})) };

const rate = ({ deliveries, seconds }: Seen) => deliveries / seconds;
const ratio = (a: number, b: number) => (a / b).toFixed(1);

const figures = (run: Run) => [
  rate(run),
  run.p50,
  run.p99,
  run.cpuMicros,
  run.bytesPerDelivery,
  run.loadCpu,
  run.faults,
];
