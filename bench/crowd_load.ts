// People who are merely there, in a process of their own. Its first line is who and where; then each
// line is an address at which everybody comes back at once, having missed a little. It answers with
// how long it took until all knew what they had missed.
import { median, percentile } from "./figures.ts";
import type { Listening } from "./servers.ts";
import { type Kind, type Line, type Person, speeches } from "./speech.ts";

export interface Crowd extends Listening {
  kind: Kind;
}

export interface Back {
  ms: number; // until all were
  p50: number; // of one person
  p99: number;
}

const AT_ONCE = 200; // at first: a storm is what comes later
const MISSED = 5; // messages in a room

class Somebody {
  line: Line | null = null;
  seqs: number[] = []; // of the messages heard
  epoch = "";
  #changed = () => {};

  constructor(readonly person: Person, readonly roomId: string) {}

  get seq(): number {
    return this.seqs.at(-1) ?? 0;
  }

  /** Resolves when they know what was said up to here. */
  async come(url: string, until: number) {
    const heard = until > 0
      ? { roomId: this.roomId, seq: this.seq, epoch: this.epoch }
      : undefined;
    this.line = await speech.open(url, this.person, heard);
    this.line.onframe = (bytes) => this.#hear(bytes);
    await this.knows(until);
  }

  knows(seq: number) {
    return this.#until(() => this.seq >= seq);
  }

  hears(messages: number) {
    return this.#until(() => this.seqs.length >= messages);
  }

  async #until(isSo: () => boolean) {
    while (!isSo()) {
      await new Promise<void>((resolve) => this.#changed = resolve);
    }
  }

  say() {
    this.line!.send(speech.post(this.roomId, "Who is still here?", 0));
  }

  #hear(bytes: Uint8Array<ArrayBuffer>) {
    const reply = speech.read(bytes, {
      message: (seq) => void this.seqs.push(seq),
      answer: () => {},
    }, 0);
    if (reply) this.line!.send(reply);
    if (this.epoch === "" && kind === "parley") this.epoch = epochIn(bytes);
    this.#changed();
  }
}

const decoder = new TextDecoder();
const lines = linesIn();
const { kind, url, rooms }: Crowd = JSON.parse((await lines.next()).value!);
const speech = speeches[kind];
const inRooms = rooms.map(({ id, people }) =>
  people.map((person) => new Somebody(person, id))
);
const all = inRooms.flat();

for (let i = 0; i < all.length; i += AT_ONCE) {
  await Promise.all(all.slice(i, i + AT_ONCE).map((one) => one.come(url, 0)));
}
await Promise.all(inRooms.map(kind === "raw" ? greet : talk));
console.log(JSON.stringify({ ms: 0 }));
for await (const address of lines) await comeBack(address);
Deno.exit();

/** Everybody says a word, as in coming elsewhere: a socket that never read anything is cheaper. */
async function greet(people: Somebody[]) {
  for (const one of people) one.say();
  await Promise.all(people.map((one) => one.hears(1)));
}

/** Something that all of a room hear, and will have missed. */
async function talk(people: Somebody[]) {
  const [first] = people;
  for (let i = 0; i <= MISSED; i++) {
    const before = first.seq;
    first.say();
    await first.knows(before + 1);
  }
  await Promise.all(people.map((one) => one.knows(first.seq)));
}

async function comeBack(address: string) {
  for (const { line } of all) line!.close();
  const heads = all.map(({ seq }) => seq);
  for (const one of all) one.seqs = one.seqs.slice(0, -MISSED);
  const from = performance.now();
  const times = await Promise.all(all.map(async (one, i) => {
    await one.come(address, heads[i]);
    return performance.now() - from;
  }));
  const [p50, p99] = [median(times), percentile(times, 0.99)];
  console.log(
    JSON.stringify({ ms: Math.max(...times), p50, p99 } satisfies Back),
  );
}

/** As its welcome names it. */
function epochIn(bytes: Uint8Array<ArrayBuffer>): string {
  return /"epoch":"([^"]+)"/.exec(decoder.decode(bytes))?.[1] ?? "";
}

async function* linesIn() {
  let rest = "";
  for await (
    const text of Deno.stdin.readable.pipeThrough(new TextDecoderStream())
  ) {
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
}
