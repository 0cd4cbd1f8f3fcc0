import { Hosts } from "./hosts.ts";
import { say } from "./poster.ts";
import { percentile, report } from "./report.ts";

const HOSTS = 3;
const WRITERS = 5; // on each host, each after its last answer
const ROUNDS = 3;
const ROUND_MS = 5_000;

/** One room is written by several hosts: the slowest p99 by the fastest, in the median of the rounds. */
export async function hotRoom(root?: string): Promise<number> {
  const size = { hosts: HOSTS, people: HOSTS * WRITERS, rooms: 1 };
  await using hosts = await Hosts.start({ ...size, root });
  const ratios: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const delays = await round(hosts);
    const p99s = delays.map((mine) => percentile(mine, 0.99));
    const ratio = Math.max(...p99s) / Math.min(...p99s);
    ratios.push(ratio);
    report("hot room", {
      messages: delays.map(({ length }) => length),
      p50s: delays.map((mine) => percentile(mine, 0.5)),
      ...{ p99s, ratio },
    });
  }
  return percentile(ratios, 0.5);
}

/** How long each message took, by host. */
function round({ servers, town }: Hosts): Promise<number[][]> {
  const { residents, rooms: [roomId] } = town;
  const end = performance.now() + ROUND_MS;
  return Promise.all(servers.map(async ({ url }, host) => {
    const writers = residents.slice(host * WRITERS, (host + 1) * WRITERS);
    const each = writers.map(async (writer) => {
      const mine: number[] = [];
      while (performance.now() < end) {
        const from = performance.now();
        await say(url, writer, { roomId, text: "hot" });
        mine.push(performance.now() - from);
      }
      return mine;
    });
    return (await Promise.all(each)).flat();
  }));
}
