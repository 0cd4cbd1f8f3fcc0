// How long somebody waits for a room's page, at rates that leave room: in a quiet house, and while
// others talk as fast as they are answered.
import { median, percentile, table } from "./figures.ts";
import { atMost, type Goal } from "./goals.ts";
import type { Task } from "./task.ts";
import { Line, type Page } from "./page_line.ts";
import { Program } from "./program.ts";
import { type Listening, startServer } from "./servers.ts";

const CONNECTIONS = 16;
const SECONDS = 8; // 400 pages slowly: fewer have no p99
const SLOWLY = 50; // pages a second
const QUICKLY = 200;

export async function pageTimes(): Promise<Goal[]> {
  const house = { people: 100, rooms: 1, messages: 60 };
  await using server = startServer("parley", house);
  const listening = await server.json<Listening>();
  const [{ id, people: [{ headers }] }] = listening.rooms;
  const site = listening.url.replace("ws", "http").replace("/api/socket", "");
  const page = { url: `${site}/rooms/${id}`, headers: headers! };
  await ask(page, SLOWLY); // until what is used often is compiled

  const quiet = await ask(page, SLOWLY);
  const many = await ask(page, QUICKLY);
  const busy = await whileTheyTalk(listening, () => ask(page, SLOWLY));
  console.log(table([
    ["room pages", "p50 ms", "p95 ms", "p99 ms"],
    ["50/s, quiet", ...figures(quiet)],
    ["200/s, quiet", ...figures(many)],
    ["50/s, the room saturated", ...figures(busy)],
  ]));
  const slower = percentile(busy, 0.99) / percentile(quiet, 0.99);
  return [
    atMost("M7", "p95 at 200 a second", [percentile(many, 0.95), 50], " ms"),
    atMost("M7", "p99 in a saturated room, against quiet", [slower, 5], " ×"),
  ];
}

async function whileTheyTalk<T>(
  listening: Listening,
  work: () => Promise<T>,
): Promise<T> {
  await using load = Program.deno("bench/load.ts");
  const task: Task = { kind: "parley", seconds: SECONDS + 1, ...listening };
  await load.tell(JSON.stringify(task));
  await load.line(); // begin
  const done = await work();
  await load.line(); // end
  return done;
}

/** Milliseconds from when each was due. */
async function ask(page: Page, perSecond: number): Promise<number[]> {
  const times: number[] = [];
  const begun = performance.now();
  let next = 0;
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    using line = await Line.open(page);
    while (next < perSecond * SECONDS) {
      const due = begun + next++ * 1_000 / perSecond;
      const wait = due - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      await line.get();
      times.push(performance.now() - due);
    }
  }));
  return times;
}

const figures = (times: number[]) => [
  median(times),
  percentile(times, 0.95),
  percentile(times, 0.99),
];
