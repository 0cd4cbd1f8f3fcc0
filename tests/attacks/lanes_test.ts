import { expect } from "expect";
import type { Command } from "@/lib/domain/command.ts";
import type { User } from "@/lib/domain/model.ts";
import { laneOf } from "@/lib/store/room/lanes.ts";
import { openFolder } from "@/tests/helpers/folder.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  type TestApp,
} from "@/tests/helpers/app.ts";
import { isFull } from "./parts/full.ts";
import { RoomModel } from "./parts/lane_model.ts";
import { LaneTalk } from "./parts/lane_talk.ts";
import { openRandom, Random } from "./parts/random.ts";

const SEEDS = isFull ? 300 : 5;
const LIVES = 5; // of the server, for each seed
const ROOMS = 8;
const PEOPLE = 12;

/** Reads that nobody waits for: a store that is closed cannot be read. */
const nothing = () => {};

Deno.test(`through ${LIVES} lives of a server, rooms of both lanes have what was acknowledged, once and in order`, async () => {
  const random = openRandom("lanes");
  for (let i = 0; i < SEEDS; i++) {
    const seed = random.seed + i;
    expect({ seed, wrongs: await attack(seed) }).toEqual({ seed, wrongs: [] });
  }
});

async function attack(seed: number): Promise<string[]> {
  const random = new Random(seed);
  await using folder = await openFolder();
  let app = await openTestApp(folder.path);
  const talks = await openTalks(app, random);

  for (let life = 0; life < LIVES; life++) {
    if (life > 0) app = await openTestApp(folder.path);
    const asked = await live(app, talks, random);
    await turns(random.below(60));
    if (random.below(3) > 0) await app.close();
    else await kill(app, folder.file("parley.lock"));
    await Promise.all(asked);
  }

  using kv = await Deno.openKv(folder.file("parley.kv"));
  const audits = await Array.fromAsync(talks, ({ model }) => model.audit(kv));
  return audits.flat();
}

/** At least one in each lane. */
async function openTalks(app: TestApp, random: Random): Promise<LaneTalk[]> {
  const people = await Array.fromAsync(
    { length: PEOPLE },
    (_, i) => addPerson(app, `person${i}`),
  );
  const talks: LaneTalk[] = [];
  const lanes = new Set<number>();
  while (talks.length < ROOMS || lanes.size < 2) {
    const model = await openModel(app, people);
    lanes.add(laneOf(model.id));
    talks.push(new LaneTalk(model, people.map(({ id }) => id), random));
  }
  return talks;
}

async function openModel(app: TestApp, [first, ...others]: User[]) {
  const id = await addRoom(app, first, ...others);
  const model = new RoomModel(id);
  for (const event of (await app.log.eventsAfter(id, 0))!) {
    const command = { type: "join", by: event.by } as const;
    model.acknowledge(command, { seq: event.seq, events: [event] });
  }
  return model;
}

/** Returns what was still asked when it ended. */
async function live(
  app: TestApp,
  talks: LaneTalk[],
  random: Random,
): Promise<Promise<void>[]> {
  const rounds = 2 + random.below(6);
  for (let round = 1; true; round++) {
    const asked: Promise<void>[] = [];
    const count = 1 + random.below(random.below(4) === 0 ? 300 : 40);
    for (let i = 0; i < count; i++) {
      const talk = random.pick(talks);
      const { id } = talk.model;
      asked.push(ask(app, talk, talk.next()));
      if (random.below(10) === 0) await turns(random.below(30));
      if (random.below(40) === 0) app.rooms.forget(id); // others were opened
      if (random.below(30) === 0) app.log.newest(id, 50).catch(nothing);
      const cursor = random.below(50);
      if (cursor < 2) app.log.eventsAfter(id, cursor).catch(nothing);
    }
    if (round === rounds) return asked;
    await Promise.all(asked);
  }
}

async function ask(app: TestApp, talk: LaneTalk, command: Command) {
  const { model } = talk;
  const answer = await app.journal.append(model.id, command);
  if (answer.ok) {
    model.acknowledge(command, answer.value);
    talk.heard(command, answer.value.seq);
  } else if (answer.refusal.code === "unavailable") {
    model.unknown.push(command);
  }
}

/** In the middle of commits: nobody knows what became of them. */
async function kill(app: TestApp, lock: string) {
  app.kv.close();
  await app.close().catch(nothing);
  await Deno.remove(lock).catch(nothing); // what is closed twice keeps it
}

async function turns(count: number) {
  for (let i = 0; i < count; i++) await Promise.resolve();
  await new Promise((next) => setImmediate(next));
}
