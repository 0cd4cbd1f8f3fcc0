import { expect } from "expect";
import type { App } from "@/lib/app.ts";
import type { RoomEvent } from "@/lib/domain/event.ts";
import { Log } from "@/lib/store/room/log.ts";
import { Rooms } from "@/lib/store/room/rooms.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  post,
  value,
} from "../helpers/app.ts";

/** A room of one person, and what they said in it. */
async function openTalk(app: App, ...said: string[]) {
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  let seq = 0;
  for (const text of said) {
    ({ seq } = value(await app.journal.append(room, post(ada, text))));
  }
  return { ada, room, seq };
}

/** The same store, whose next list of messages comes when it is let, or fails. */
function holdMessages(kv: Deno.Kv) {
  const asked = Promise.withResolvers<void>();
  const over = Promise.withResolvers<void>();
  let isOver = false;
  over.promise.finally(() => isOver = true).catch(() => {});
  async function* hold(...list: Parameters<Deno.Kv["list"]>) {
    const rows = await Array.fromAsync(kv.list(...list));
    asked.resolve();
    await over.promise;
    yield* rows;
  }
  const list = (...list: Parameters<Deno.Kv["list"]>) =>
    !isOver && JSON.stringify(list[0]).includes('"messages"')
      ? hold(...list)
      : kv.list(...list);
  const held = new Proxy(kv, {
    get: (_, name: keyof Deno.Kv) => name === "list" ? list : kv[name].bind(kv),
  });
  return { kv: held, asked: asked.promise, over };
}

const seqsIn = (events: RoomEvent[] | null) => events!.map(({ seq }) => seq);

const bodiesIn = (events: RoomEvent[] | null) =>
  events!.map((event) => "message" in event ? event.message.body : null);

/** Those after `first` up to `last`. */
const upTo = (first: number, last: number) =>
  Array.from({ length: last - first }, (_, i) => first + i + 1);

Deno.test("what is edited while it is read for those who missed it is never told as it was", async () => {
  await using app = await openTestApp();
  const { ada, room, seq } = await openTalk(app, "a wrod");
  const held = holdMessages(app.reads);
  const rooms = new Rooms(held.kv);
  const log = new Log(held.kv, rooms);
  const live = await rooms.open(room);

  const reading = log.eventsAfter(room, 0);
  await held.asked;
  const edit = { type: "edit", by: ada.id, seq, body: "a word" } as const;
  value(await app.journal.append(room, edit));
  const [edited] = (await app.log.eventsAfter(room, seq))!;
  const { head } = await app.rooms.open(room);
  live.absorb(edited, head); // the news has come
  held.over.resolve();
  await reading;

  expect(bodiesIn(await log.eventsAfter(room, seq - 1)))
    .toEqual(["a word", "a word"]);
});

Deno.test("whoever missed more than those who are being answered misses nothing", async () => {
  await using app = await openTestApp();
  const { room, seq } = await openTalk(app, ..."abcdefgh");
  const log = new Log(app.reads, new Rooms(app.reads));

  const cursors = [8, 3, 6, 0, 3, 9, 1];
  const seen = await Promise.all(
    cursors.map((cursor) => log.eventsAfter(room, cursor)),
  );
  const again = await log.eventsAfter(room, 0);

  expect(seen.map(seqsIn)).toEqual(cursors.map((cursor) => upTo(cursor, seq)));
  expect(seqsIn(again)).toEqual(upTo(0, seq));
});

Deno.test("when what a room missed could not be read, it is read by whoever asks next", async () => {
  await using app = await openTestApp();
  const { room } = await openTalk(app, "still there");
  const held = holdMessages(app.reads);
  const log = new Log(held.kv, new Rooms(held.kv));

  const asked = Promise.allSettled(
    [0, 1, 0].map((cursor) => log.eventsAfter(room, cursor)),
  );
  await held.asked;
  held.over.reject(new Error("The disk has a bad moment."));
  const first = await asked;
  const next = await log.eventsAfter(room, 0);

  expect(first.map(({ status }) => status))
    .toEqual(["rejected", "rejected", "rejected"]);
  expect(seqsIn(next)).toEqual([1, 2, 3]);
});

Deno.test("whoever asks what they missed while very much happens is told all of it, or to start anew", async () => {
  await using app = await openTestApp();
  const { ada, room, seq } = await openTalk(app, "first");
  app.rooms.forget(room); // as after a restart
  const held = holdMessages(app.reads);
  const log = new Log(held.kv, app.rooms);

  const reading = log.eventsAfter(room, 0);
  await held.asked;
  const pin = { type: "pin", by: ada.id, seq } as const;
  await Promise.all(
    Array.from({ length: 1_100 }, (_, i) =>
      app.journal.append(
        room,
        i % 2 > 0 ? post(ada, `${i}`) : { ...pin, on: i % 4 === 0 },
      )),
  );
  held.over.resolve();
  const missed = await reading;
  const { head } = await app.rooms.open(room);
  const newest = await log.eventsAfter(room, head.seq - 400);

  expect(missed).toBeNull();
  expect(seqsIn(newest)).toEqual(upTo(head.seq - 400, head.seq));
});
