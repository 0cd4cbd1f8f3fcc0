// One of a hundred stops reading: what is held for them, and do the others notice?
import { median, table } from "./figures.ts";
import { atMost, type Goal } from "./goals.ts";
import type { Seen, Task } from "./task.ts";
import { Program } from "./program.ts";
import { type Listening, startServer } from "./servers.ts";
import type { Person } from "./speech.ts";
import { CloseCode } from "@/lib/protocol/close.ts";
import { RawSocket } from "@/tests/helpers/raw_socket.ts";

const PER_SECOND = 200;
const SECONDS = 6;
const ROUNDS = 3; // in turn: what the machine does, it does to both
const LENGTH = 3_800; // characters of a message: more than the buffers of the kernel take
const MEGABYTE = 1_048_576;

export async function slowReader(): Promise<Goal[]> {
  const calm: Round[] = [];
  const stuck: Round[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    calm.push(await measure(false));
    stuck.push(await measure(true));
  }
  const heldMb = Math.max(...stuck.map((round) => round.heldMb));
  const codes = stuck.map(({ code }) => code);
  console.log(table([
    ["200/s of 3.8 KB to 100 people", "p50 ms", "p99 ms", "held MB", "close"],
    ["all read", ...times(calm), "", ""],
    ["one does not", ...times(stuck), heldMb, codes.join("; ")],
  ]));
  const isKept = (code: number) => code !== CloseCode.slow && code !== 0;
  const ratio = p99(stuck) / p99(calm);
  return [
    atMost("M17", "held for who does not read", [heldMb, 4], " MB"),
    atMost("M17", "of them not dropped", [codes.filter(isKept).length, 0]),
    atMost("M17", "p99 of the others", [ratio, 1.2], " ×"),
  ];
}

type Round = Seen & { heldMb: number; code: number };

const p99 = (rounds: Round[]) => median(rounds.map((round) => round.p99));

const times = (rounds: Round[]) => [
  median(rounds.map((round) => round.p50)),
  p99(rounds),
];

async function measure(hasStuck: boolean): Promise<Round> {
  await using server = startServer("parley", { people: 101, rooms: 1 });
  const { url, rooms: [{ id, people }] } = await server.json<Listening>();
  using stuck = hasStuck ? await openStuck(url, people[100]) : null;
  const task: Task = {
    ...{ kind: "parley", url, perSecond: PER_SECOND, seconds: SECONDS },
    ...{ length: LENGTH, rooms: [{ id, people: people.slice(0, 100) }] },
  };
  await using load = Program.deno("bench/load.ts");
  await load.tell(JSON.stringify(task));
  await load.line(); // begin
  await load.line(); // end
  const seen = await load.json<Seen>();
  if (seen.faults > 0) throw new Error("somebody who reads missed something");
  if (!stuck) return { ...seen, heldMb: 0, code: 0 };
  const outside = await inKernel(Number(new URL(url).port));
  const { texts, code } = await stuck.readToEnd();
  const held = texts.join("").length - outside;
  return { ...seen, heldMb: held / MEGABYTE, code };
}

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
