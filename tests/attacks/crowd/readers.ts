// People who talk at a steady rate and listen, in a process of its own that costs almost nothing: how
// long a message takes is never how long somebody here waits for another.
import { setTimeout as delay } from "node:timers/promises";
import { find, sentAt } from "@/bench/scan.ts";
import { type Line, speeches } from "@/bench/speech.ts";
import type { Heard, Readers } from "../parts/round.ts";
import { answers, readTask } from "./answers.ts";

const TICK_MS = 2;
const LOOK_MS = 20;
const PATIENCE_MS = 20_000; // for the last message

const { roomId, people, perSecond } = await readTask<Readers>();
const { open, post, read, arrival } = speeches.parley;
const lines: Line[] = [];
let delays: number[] = [];

const now = () => Math.round(performance.now() * 1_000); // µs

await answers({
  async open(url: string) {
    lines.push(...await Promise.all(people.map((one) => come(url, one))));
  },
  measure,
});

async function come(url: string, headers: Record<string, string>) {
  const line = await open(url, { headers });
  const here = Promise.withResolvers<void>();
  line.onframe = (bytes) => {
    if (find(bytes, arrival!, 0) < 0) return;
    line.onframe = (bytes) => hear(line, bytes);
    here.resolve();
  };
  await here.promise;
  return line;
}

function hear(line: Line, bytes: Uint8Array<ArrayBuffer>) {
  const sightings = {
    message: (_: number, at: number) => {
      delays.push((now() - sentAt(bytes, at)) / 1_000);
    },
    answer() {},
  };
  const reply = read(bytes, sightings, 0);
  if (reply) line.send(reply);
}

/** What was said within this time, heard by everybody. */
async function measure(ms: number): Promise<Heard> {
  delays = [];
  const said = await talk(ms);
  const due = said * lines.length;
  const end = performance.now() + PATIENCE_MS;
  while (delays.length < due && performance.now() < end) await delay(LOOK_MS);
  return { delays, lost: due - delays.length };
}

/** By the clock: whoever was late says more. */
async function talk(ms: number): Promise<number> {
  const began = performance.now();
  const count = ms / 1_000 * perSecond;
  let said = 0;
  while (said < count) {
    const due = (performance.now() - began) / 1_000 * perSecond;
    for (; said < Math.min(due, count); said++) {
      const body = `sent at ${now()} ${"x".repeat(180)}`;
      lines[said % lines.length].send(post(roomId, body, 0));
    }
    await delay(TICK_MS);
  }
  return said;
}
