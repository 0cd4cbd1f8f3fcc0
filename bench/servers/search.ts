// Searching, by one person who may see all of it: how long a question takes, and what the index
// costs to make and to keep. By the use-case itself, without HTTP. Argument: how many messages.
import { type App, openApp } from "@/lib/app.ts";
import { defaults } from "@/lib/config.ts";
import { newId, type RoomId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { search as find } from "@/lib/search/search.ts";
import { uuidv7 } from "uuidv7";
import { percentile, table } from "@/bench/figures.ts";
import { addUser } from "./people.ts";
import { freely } from "./rates.ts";

export interface Searched {
  p95: number; // ms, of the question that takes longest
}

const MESSAGES = Number(Deno.args[0]); // half of them in one room, the others spread
const SMALL_ROOMS = 50;
const WORDS = 30_000; // that people know
const WORDS_A_MESSAGE = 30;
const REPEATS = 40; // of each question
const AT_ONCE = 2_000; // posts in flight

// Words as often as people use them: the n-th most common one 1/n times as often as the first.
const dictionary = Array.from({ length: WORDS }, makeWord);
const upTo = dictionary.map(
  ((sum) => (_: string, i: number) => sum += 1 / (i + 1))(0),
);

function makeWord(_: unknown, index: number): string {
  const [consonants, vowels] = ["bcdfghjklmnprstvwz", "aeiou"];
  const pick = (letters: string) =>
    letters[Math.floor(letters.length * Math.random() ** 2)];
  const pairs = 1 + Math.ceil(Math.random() * Math.log10(index + 10));
  return Array.from({ length: pairs }, () => pick(consonants) + pick(vowels))
    .join("") + pick(consonants);
}

function someWord(): string {
  const at = Math.random() * upTo.at(-1)!;
  let [low, high] = [0, WORDS - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle] < at) low = middle + 1;
    else high = middle;
  }
  return dictionary[low];
}

const sentence = () =>
  Array.from({ length: WORDS_A_MESSAGE }, someWord).join(" ");

const QUESTIONS: Record<string, () => string> = {
  "a common word": () => dictionary[5],
  "a rare word": () => dictionary[20_000 + Math.floor(Math.random() * 9_000)],
  "three words": () => `${dictionary[40]} ${dictionary[90]} ${dictionary[300]}`,
  "part of a word": () => dictionary[9_000].slice(1, 6),
  "three letters": () => dictionary[3_000].slice(0, 3),
  "said once, long ago": () => "needle",
  "never said": () => `zzz${dictionary[100]}`,
  "two letters that begin no word": () => "zx",
  "a word without another": () => `${dictionary[700]} -${dictionary[2]}`,
  "has:link": () => "has:link",
};

const dataDir = await Deno.makeTempDir({ prefix: "parley_bench_" });
const app = await openApp({ ...defaults, dataDir, rates: freely });
const ada = await addUser(app, "ada");
const rooms = await Promise.all(
  Array.from({ length: SMALL_ROOMS + 1 }, (_, i) => addRoom(app, ada, i)),
);

const posting = performance.now();
await fill(app, ada, rooms);
const posted = performance.now();
const unindexed = await ask(app, ada);
await app.indexer.settled();
const indexed = performance.now();
console.log(
  `${MESSAGES} messages posted in ${seconds(posting, posted)} s, ` +
    `all indexed ${seconds(posted, indexed)} s later`,
);
console.log(await weigh(app));
const asked = await ask(app, ada);
console.log(table([
  ["question", "p50 ms", "p95 ms", "p95 ms, half indexed", "found"],
  ...asked.map((row, i) => [
    row.name,
    percentile(row.times, 0.5),
    percentile(row.times, 0.95),
    percentile(unindexed[i].times, 0.95),
    row.found,
  ]),
]));
await app.close();
await Deno.remove(dataDir, { recursive: true });
const p95 = Math.max(...asked.map(({ times }) => percentile(times, 0.95)));
console.log(JSON.stringify({ p95 } satisfies Searched));
Deno.exit();

async function fill(app: App, user: User, rooms: RoomId[]) {
  for (let sent = 0; sent < MESSAGES; sent += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => {
      const roomId = i % 2 === 0 ? rooms[0] : rooms[1 + (i >> 1) % SMALL_ROOMS];
      const body = sent + i === 77 ? `${sentence()} needle` : sentence();
      const by = user.id;
      return app.journal.append(roomId, {
        type: "post",
        by,
        ref: uuidv7(),
        body,
      });
    }));
  }
}

async function ask(app: App, user: User) {
  const rows = [];
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const times = [];
    let found = 0;
    for (let i = 0; i < REPEATS; i++) {
      const began = performance.now();
      const answer = await find(app, user, {
        q: question(),
        limit: 20,
        zone: "UTC",
      });
      times.push(performance.now() - began);
      found += answer.ok ? answer.value.messages.length / REPEATS : 0;
    }
    rows.push({ name, times, found });
  }
  return rows;
}

/** What the index takes up. */
async function weigh(app: App): Promise<string> {
  let [rows, bytes] = [0, 0];
  const list = app.reads.list<Uint8Array>({ prefix: ["postings"] });
  for await (const { value } of list) {
    rows++;
    bytes += value.length;
  }
  return `${(rows / MESSAGES).toFixed(2)} rows and ` +
    `${Math.round(bytes / MESSAGES)} bytes of index a message`;
}

function seconds(from: number, to: number): string {
  return ((to - from) / 1_000).toFixed(1);
}

async function addRoom(app: App, owner: User, n: number): Promise<RoomId> {
  const room = {
    id: newId(),
    kind: "private",
    name: `room ${n}`,
    topic: "",
    createdBy: owner.id,
    createdAt: app.now(),
  } as const;
  const memberIds = [owner.id];
  await app.journal.append(room.id, {
    type: "create",
    by: owner.id,
    room,
    memberIds,
  });
  return room.id;
}
