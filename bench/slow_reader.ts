// One of a hundred stops reading: what is held for them, and do the others notice?
import { median, table } from "./figures.ts";
import { atMost, type Goal } from "./goals.ts";
import type { Seen, Task, Times } from "./task.ts";
import type { Tier } from "./tier.ts";
import { Program } from "./program.ts";
import { type Listening, startServer } from "./servers.ts";
import type { Person } from "./speech.ts";
import { CloseCode } from "@/lib/protocol/close.ts";
import { RawSocket } from "@/tests/helpers/raw_socket.ts";

const PER_SECOND = 200;
const WARM_UP = 4; // seconds
const SECONDS = 8; // until what the kernel takes is full, and some
const TURNS = 3; // of all reading and one who does not: what the machine does, it does to both
const LENGTH = 3_800; // characters of a message: more than the buffers of the kernel take
const MEGABYTE = 1_048_576;

export async function slowReader({ repeats }: Tier): Promise<Goal[]> {
  await using server = startServer("parley", { people: 101, rooms: 1 });
  const { url, rooms: [{ id, people }] } = await server.json<Listening>();
  await using load = Program.deno("bench/load.ts");
  const turns = TURNS * repeats;
  const task: Task = {
    ...{ kind: "parley", url, perSecond: PER_SECOND, length: LENGTH },
    ...{ warmUp: WARM_UP, seconds: SECONDS, rounds: 2 * turns },
    rooms: [{ id, people: people.slice(0, 100) }],
  };
  await load.tell(JSON.stringify(task));
  const stuck: Stuck[] = [];
  for (let i = 0; i < turns; i++) {
    await load.line(); // all read: it begins,
    await load.line(); // and ends
    stuck.push(await besideStuck(load, url, people[100]));
  }
  const { rounds, faults } = await load.json<Seen>();
  if (faults > 0) throw new Error("somebody who reads missed something");
  return goals(stuck, rounds);
}

interface Stuck {
  heldMb: number;
  code: number;
}

/** One round of those who read, while somebody does not. */
async function besideStuck(
  load: Program,
  url: string,
  person: Person,
): Promise<Stuck> {
  await load.line(); // begin
  using stuck = await openStuck(url, person);
  await load.line(); // end
  const outside = await inKernel(Number(new URL(url).port));
  const { texts, code } = await stuck.readToEnd();
  const held = texts.join("").length - outside;
  return { heldMb: held / MEGABYTE, code };
}

function goals(stuck: Stuck[], rounds: Times[]): Goal[] {
  const [calm, beside] = [0, 1].map((turn) =>
    rounds.filter((_, i) => i % 2 === turn)
  );
  const heldMb = Math.max(...stuck.map(({ heldMb }) => heldMb));
  const codes = stuck.map(({ code }) => code);
  console.log(table([
    ["200/s of 3.8 KB to 100 people", "p50 ms", "p99 ms", "held MB", "close"],
    ["all read", p50(calm), p99(calm), "", ""],
    ["one does not", p50(beside), p99(beside), heldMb, codes.join("; ")],
  ]));
  const isKept = (code: number) => code !== CloseCode.slow && code !== 0;
  const ratio = p99(beside) / p99(calm);
  return [
    atMost("M17", "held for who does not read", [heldMb, 4], " MB"),
    atMost("M17", "of them not dropped", [codes.filter(isKept).length, 0]),
    atMost("M17", "p99 of the others", [ratio, 1.2], " ×"),
  ];
}

const p50 = (rounds: Times[]) => median(rounds.map((round) => round.p50));
const p99 = (rounds: Times[]) => median(rounds.map((round) => round.p99));

/** Bytes that wait in the kernel, on either side of connections to this port. */
async function inKernel(port: number): Promise<number> {
  const hex = `:${port.toString(16).toUpperCase().padStart(4, "0")} `;
  const lines = (await Deno.readTextFile("/proc/net/tcp")).split("\n");
  const queues = lines.filter((line) => line.includes(hex))
    .map((line) => line.trim().split(/\s+/)[4].split(":"));
  return queues.flat().reduce((sum, bytes) => sum + parseInt(bytes, 16), 0);
}

/** Says hello and never reads. */
async function openStuck(url: string, { headers }: Person) {
  const { origin } = new URL(url.replace("ws", "http"));
  const socket = await RawSocket.open(url, { headers: { ...headers, origin } });
  await socket.send('{"type":"hello","epoch":"","cursors":{}}');
  return socket;
}
