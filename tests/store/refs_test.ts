import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import type { App } from "@/lib/app.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { decide } from "@/lib/domain/decide.ts";
import { keys } from "@/lib/store/keys.ts";
import { Journal } from "@/lib/store/room/journal.ts";
import { Log } from "@/lib/store/room/log.ts";
import { Rooms } from "@/lib/store/room/rooms.ts";
import { openRandom } from "../attacks/parts/random.ts";
import {
  addPeople,
  addPerson,
  addRoom,
  openTestApp,
  post,
  value,
} from "../helpers/app.ts";

const refs = (count: number) => Array.from({ length: count }, () => uuidv7());

/** One of several on the same store; nothing keeps them from writing. */
function openHost({ kv, now }: App) {
  const rooms = new Rooms(kv);
  const log = new Log(kv, rooms);
  const guard = {
    stamp: () => Promise.resolve(null),
    mayWrite: () => Promise.resolve(true),
    commit: (atomic: Deno.AtomicOperation) => atomic.commit(),
  };
  const failed = (error: unknown) => {
    throw error;
  };
  const options = { kv, rooms, log, now, decide, guard, failed, tell() {} };
  return { log, journal: new Journal(options) };
}

/** The seqs of messages that are sent at once. */
const say = async (app: App, user: User, roomId: RoomId, refs: string[]) =>
  (await Promise.all(
    refs.map((ref) => app.journal.append(roomId, post(user, "so", ref))),
  )).map((answer) => value(answer).seq);

Deno.test("a message sent again is the first one, however many followed it", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  const sent = refs(300);
  const first = await say(app, ada, room, sent);

  const again = await say(app, ada, room, sent);
  app.rooms.forget(room); // as after a restart
  const later = await say(app, ada, room, sent.toReversed());

  expect(new Set(first).size).toBe(300);
  expect(again).toEqual(first);
  expect(later).toEqual(first.toReversed());
});

Deno.test("a message sent again after a restart is the first one, though its ref is on no page yet", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  const sent = refs(3);
  const first = await say(app, ada, room, sent);
  const pages = app.kv.list({ prefix: keys.refPages(room, ada.id) });
  expect(await Array.fromAsync(pages)).toEqual([]);

  app.rooms.forget(room);
  const change = {
    type: "change",
    by: ada.id,
    name: "new",
    topic: "",
  } as const;
  value(await app.journal.append(room, change)); // writes the head
  app.rooms.forget(room);
  const again = await say(app, ada, room, sent);

  expect(again).toEqual(first);
});

Deno.test("what a host wrote is known to the one that writes after it", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  const [one, other] = [openHost(app), openHost(app)];
  const write = async ({ journal }: typeof one, ref: string) =>
    value(await journal.append(room, post(ada, "so", ref))).seq;
  const [first, second, third] = refs(3);
  await write(one, first);
  const seq = await write(other, second);

  await one.log.catchUp(room, seq);
  await write(one, third);
  await other.log.catchUp(room, seq + 1);

  expect(await write(other, second)).toBe(seq);
  expect(await write(other, third)).toBe(seq + 1);
});

Deno.test("however many write in a room, a message sent again is the first one", async () => {
  await using app = await openTestApp();
  const people = await Promise.all(
    Array.from({ length: 30 }, (_, i) => addPerson(app, `person${i}`)),
  );
  const [first, ...others] = people;
  const room = await addRoom(app, first, ...others);
  const all = people.flatMap((by) => refs(8).map((ref) => ({ by, ref })));
  const sent = all.toSorted((a, b) =>
    a.ref.slice(-4) < b.ref.slice(-4) ? -1 : 1
  );
  const sayAll = async () => {
    const answers = [];
    for (const { by, ref } of sent) {
      answers.push(...await say(app, by, room, [ref]));
    }
    return answers;
  };
  const seqs = await sayAll();

  app.rooms.forget(room);
  const again = await sayAll();

  expect(new Set(seqs).size).toBe(sent.length);
  expect(again).toEqual(seqs);
});

Deno.test("in one commit, a message sent again is the first one", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  const sent = refs(60);

  const seqs = await say(app, ada, room, [...sent, ...sent, ...sent]);

  expect(new Set(seqs).size).toBe(60);
  expect(seqs.slice(60)).toEqual([...seqs.slice(0, 60), ...seqs.slice(0, 60)]);
});

Deno.test("in the commit that fills a page, a message of it sent again is the first one", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  const sent = refs(18); // the newest three are on no page yet
  const first = await say(app, ada, room, sent);

  const then = await say(app, ada, room, [...refs(4), ...sent]);

  expect(then.slice(4)).toEqual(first);
});

Deno.test("devices whose clocks disagree send in any order, and again: each message is there once", async () => {
  const random = openRandom("refs");
  await using app = await openTestApp();
  const people = await addPeople(app, "ada", "grace");
  const room = await addRoom(app, people[0], people[1]);
  const known = new Map<string, number>();
  const used = refs(400);
  let reached = 10; // refs that a clock has come to

  for (let round = 0; round < 120; round++) {
    reached = Math.min(used.length, reached + random.below(8));
    if (random.below(4) === 0) app.rooms.forget(room);
    const by = random.pick(people);
    const sent = Array.from(
      { length: 1 + random.below(12) },
      () => used[random.below(reached)],
    );
    const seqs = await say(app, by, room, sent);
    sent.forEach((ref, i) => {
      const key = `${by.id} ${ref}`;
      expect(seqs[i]).toBe(known.get(key) ?? seqs[i]);
      known.set(key, seqs[i]);
    });
  }

  const { head } = await app.rooms.open(room);
  expect(new Set(known.values()).size).toBe(known.size);
  expect(head.ordinal).toBe(known.size);
});

Deno.test("a store that has a row for every ref knows them all", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  const sent = refs(5);
  const first = await say(app, ada, room, sent);
  for await (
    const { key } of app.kv.list({ prefix: keys.refPages(room, ada.id) })
  ) {
    await app.kv.delete(key);
  }
  for (const [i, ref] of sent.entries()) {
    await app.kv.set(keys.refPage(room, ada.id, ref), first[i]);
  }
  app.rooms.forget(room);

  const [next] = await say(app, ada, room, [uuidv7()]);
  app.rooms.forget(room);
  const again = await say(app, ada, room, sent);

  expect(next).toBe(first.at(-1)! + 1);
  expect(again).toEqual(first);
});

Deno.test("what was sent late is known when the refs before it have expired", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  const [late, ...early] = refs(6);
  await say(app, ada, room, early); // by a device whose clock is ahead
  const [seq] = await say(app, ada, room, [late]);
  await app.kv.delete(keys.refPage(room, ada.id, early[0]));
  app.rooms.forget(room);

  const again = await say(app, ada, room, [late]);

  expect(again).toEqual([seq]);
});

Deno.test("the refs of twenty messages take one row", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);

  for (const ref of refs(100)) await say(app, ada, room, [ref]);

  const rows = app.kv.list({ prefix: keys.refPages(room, ada.id) });
  expect((await Array.fromAsync(rows)).length).toBe(5);
});
