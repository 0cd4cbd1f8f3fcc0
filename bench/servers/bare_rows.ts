// The rows of posts in 1,000 pairs, committed with nothing of Parley around them: what the store
// alone costs. Which of a post's rows is what the arguments say.
import process from "node:process";
import { newId } from "@/lib/domain/ids.ts";
import { keys } from "@/lib/store/keys.ts";
import type { HeadRow } from "@/lib/store/room/refs.ts";
import { uuidv7 } from "uuidv7";

const PAIRS = 1_000;
const IN_COMMIT = 100; // pairs, in each of which both people post
const LOOSE = 2; // refs of each in a head, as there are in the middle
const WARM_UP = 50; // commits
const MS = 3_000;

const body = "x".repeat(200);
const pairs = Array.from({ length: PAIRS }, () => ({
  id: newId(),
  people: [newId(), newId()],
  seq: 3,
}));
const dataDir = await Deno.makeTempDir({ prefix: "parley_bench_" });
using kv = await Deno.openKv(`${dataDir}/rows.kv`);

for (let i = 0; i < WARM_UP; i++) await commit();
const began = performance.now();
const cpu = process.cpuUsage();
let posts = 0;
while (performance.now() - began < MS) posts += await commit();
const { user, system } = process.cpuUsage(cpu);
const seconds = (performance.now() - began) / 1_000;
console.log(
  JSON.stringify({ posts: posts / seconds, micros: (user + system) / posts }),
);
await Deno.remove(dataDir, { recursive: true });
Deno.exit();

async function commit(): Promise<number> {
  const atomic = kv.atomic();
  for (let i = 0; i < IN_COMMIT; i++) {
    post(atomic, pairs[Math.floor(Math.random() * PAIRS)]);
  }
  await atomic.commit();
  return 2 * IN_COMMIT;
}

function post(atomic: Deno.AtomicOperation, pair: typeof pairs[number]) {
  const { id, people } = pair;
  const at = Date.now();
  const refs = new Map<string, string>();
  for (const by of people) {
    const seq = ++pair.seq;
    const ref = uuidv7();
    const message = { seq, ordinal: seq, by, at, ref, body };
    atomic.set(keys.message(id, seq), message);
    if (wants("position")) atomic.set(keys.reading(by, id), seq);
    refs.set(by, `${ref} ${seq}\n`.repeat(LOOSE));
  }
  const { seq } = pair;
  const head: HeadRow = { seq, ordinal: seq, lastSeq: seq, lastAt: at, refs };
  if (wants("head")) atomic.set(keys.head(id), head);
}

function wants(row: string): boolean {
  return Deno.args.includes(row);
}
