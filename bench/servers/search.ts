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
import { dictionary, pair, sentence } from "./talk.ts";

export interface Searched {
  p95: number; // ms, of the question that takes longest
}

const MESSAGES = Number(Deno.args[0]); // half of them in one room, the others spread
const SMALL_ROOMS = 50;
const REPEATS = 40; // of each question
const FEW_REPEATS = 10; // before all is indexed
const AT_ONCE = 2_000; // posts in flight

let letters = 0; // said in all

const aRareWord = () => dictionary[20_000 + Math.floor(Math.random() * 9_000)];

const QUESTIONS: Record<string, () => string> = {
  "in every other message": () => dictionary[0],
  "a common word": () => dictionary[5],
  "a rare word": aRareWord,
  "three words": () => `${dictionary[40]} ${dictionary[90]} ${dictionary[300]}`,
  "two common words as a phrase": () => `"${dictionary[3]} ${dictionary[7]}"`,
  "two others as a phrase": () => `"${dictionary[300]} ${dictionary[700]}"`,
  "part of a word": () => dictionary[9_000].slice(1, 6),
  "three letters": () => dictionary[3_000].slice(0, 3),
  "two characters of Chinese": pair,
  "said once, long ago": () => "needle",
  "said where one may not look": () => "secret",
  "never said": () => `zzz${dictionary[100]}`,
  "two letters that begin no word": () => "zx",
  "a word without another": () => `${dictionary[700]} -${dictionary[2]}`,
  "a common word by one person": () => `from:bob ${dictionary[3]}`,
  "a rare word by one person": () => `from:bob ${aRareWord()}`,
  "a word of long ago": () => `before:2020 ${dictionary[5]}`,
  "has:link": () => "has:link",
  "is:pinned": () => "is:pinned",
};

const dataDir = await Deno.makeTempDir({ prefix: "parley_bench_" });
const app = await openApp({ ...defaults, dataDir, rates: freely });
const [ada, bob, eve] = await Promise.all(
  ["ada", "bob", "eve"].map((name) => addUser(app, name)),
);
const rooms = await Promise.all(
  Array.from(
    { length: SMALL_ROOMS + 1 },
    (_, i) => addRoom(app, i, [ada, bob]),
  ),
);
const elsewhere = await addRoom(app, -1, [eve]);

const posting = performance.now();
await fill(app, rooms);
await sayAll(
  app,
  MESSAGES / 100,
  () => [elsewhere, eve, `${sentence()} secret`],
);
const posted = performance.now();
const unindexed = await ask(app, ada, FEW_REPEATS);
await app.indexer.settled();
const indexed = performance.now();
console.log(
  `${MESSAGES} messages posted in ${seconds(posting, posted)} s, ` +
    `all indexed ${seconds(posted, indexed)} s later`,
);
console.log(await weigh(app));
const asked = await ask(app, ada, REPEATS);
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

async function fill(app: App, rooms: RoomId[]) {
  await sayAll(app, MESSAGES, (i) => {
    const roomId = i % 2 === 0 ? rooms[0] : rooms[1 + (i >> 1) % SMALL_ROOMS];
    const end = i === 77
      ? " needle"
      : i % 100 === 3
      ? " https://example.org/page"
      : i % 10 === 1
      ? ` ${pair()}${pair()}${pair()}`
      : "";
    return [roomId, i % 50 === 7 ? bob : ada, sentence() + end];
  });
}

async function sayAll(
  app: App,
  count: number,
  say: (index: number) => [RoomId, User, string],
) {
  for (let said = 0; said < count; said += AT_ONCE) {
    const some = Math.min(AT_ONCE, count - said);
    await Promise.all(Array.from({ length: some }, (_, i) => {
      const [roomId, { id: by }, body] = say(said + i);
      letters += body.length;
      return app.journal.append(roomId, {
        type: "post",
        by,
        ref: uuidv7(),
        body,
      });
    }));
  }
}

async function ask(app: App, user: User, repeats: number) {
  const rows = [];
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const times = [];
    let found = 0;
    for (let i = 0; i < repeats; i++) {
      const began = performance.now();
      const answer = await find(app, user, {
        q: question(),
        limit: 20,
        zone: "UTC",
      });
      times.push(performance.now() - began);
      found += answer.ok ? answer.value.messages.length / repeats : 0;
    }
    rows.push({ name, times, found });
  }
  return rows;
}

/** What the index takes up. */
async function weigh(app: App): Promise<string> {
  let [rows, bytes] = [0, 0];
  const list = app.reads.list<Uint8Array>({ prefix: ["grams"] });
  for await (const { value } of list) {
    rows++;
    bytes += value.length;
  }
  return `${(rows / MESSAGES).toFixed(2)} rows and ` +
    `${Math.round(bytes / MESSAGES)} bytes of index a message, ` +
    `${(bytes / letters).toFixed(2)} a letter`;
}

function seconds(from: number, to: number): string {
  return ((to - from) / 1_000).toFixed(1);
}

async function addRoom(
  app: App,
  n: number,
  members: User[],
): Promise<RoomId> {
  const memberIds = members.map(({ id }) => id);
  const [owner] = memberIds;
  const room = {
    id: newId(),
    kind: "private",
    name: `room ${n}`,
    topic: "",
    createdBy: owner,
    createdAt: app.now(),
  } as const;
  await app.journal.append(room.id, {
    type: "create",
    by: owner,
    room,
    memberIds,
  });
  return room.id;
}
