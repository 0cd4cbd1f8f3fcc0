// How long somebody waits for a room's page, at rates that leave room: in a quiet house, and while
// others talk as fast as they are answered. Beside the floor of the latter: a text that is at hand,
// from a server that hands on what is said and keeps nothing.
import { median, percentile, table } from "./figures.ts";
import { atMost, type Goal } from "./goals.ts";
import type { Task } from "./task.ts";
import { Line, type Page } from "./page_line.ts";
import { Program } from "./program.ts";
import { type Listening, startServer } from "./servers.ts";

const CONNECTIONS = 16;
const SECONDS = 4; // 200 pages slowly: fewer have no p99
const ROUNDS = 3; // in turn: what the machine does, it does to all
const SLOWLY = 50; // pages a second
const QUICKLY = 200;

type Kind = "raw" | "parley";

export async function pageTimes(): Promise<Goal[]> {
  await using raw = await open("raw");
  await using parley = await open("parley");
  const many: number[][] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await raw.round();
    await parley.round();
    many.push(await ask(parley.page, QUICKLY));
  }
  console.log(table([
    ["room pages", "p50 ms", "p95 ms", "p99 ms"],
    ["50/s, quiet", ...figures(parley.quiet)],
    ["200/s, quiet", ...figures(many)],
    ["50/s, the room saturated", ...figures(parley.busy)],
    ["a text, raw, quiet", ...figures(raw.quiet)],
    ["a text, raw saturated", ...figures(raw.busy)],
  ]));
  const slower = of(parley.busy, 0.99) / of(parley.quiet, 0.99);
  return [
    atMost("M7", "p95 at 200 a second", [of(many, 0.95), 50], " ms"),
    atMost("M7", "p99 in a saturated room, against quiet", [slower, 5], " ×"),
  ];
}

/** A server with a page to ask for, and how long it took in each round. */
async function open(kind: Kind) {
  const server = startServer(kind, { people: 100, rooms: 1, messages: 60 });
  const listening = await server.json<Listening>();
  const page = pageOf(kind, listening);
  await ask(page, SLOWLY); // until what is used often is compiled
  const quiet: number[][] = [];
  const busy: number[][] = [];
  return {
    ...{ page, quiet, busy },
    async round() {
      quiet.push(await ask(page, SLOWLY));
      const task: Task = { kind, seconds: SECONDS + 1, ...listening };
      busy.push(await whileTheyTalk(task, () => ask(page, SLOWLY)));
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

function pageOf(kind: Kind, { url, rooms: [room] }: Listening): Page {
  const { origin } = new URL(url.replace("ws", "http"));
  if (kind === "raw") return { url: `${origin}/`, headers: {} };
  const { headers } = room.people[0];
  return { url: `${origin}/rooms/${room.id}`, headers: headers! };
}

async function whileTheyTalk<T>(
  task: Task,
  work: () => Promise<T>,
): Promise<T> {
  await using load = Program.deno("bench/load.ts");
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

/** The median of the rounds'. */
const of = (rounds: number[][], share: number) =>
  median(rounds.map((times) => percentile(times, share)));

const figures = (rounds: number[][]) =>
  [0.5, 0.95, 0.99].map((share) => of(rounds, share));
