import { expect } from "expect";
import type { App } from "@/lib/app.ts";
import type { RoomEvent } from "@/lib/domain/event.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { Log } from "@/lib/store/room/log.ts";
import { seqOf } from "@/lib/store/room/ordinals.ts";
import { Rooms } from "@/lib/store/room/rooms.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  post,
  value,
} from "../helpers/app.ts";

/** What a reader knows whose memory does not know yet what was committed meanwhile. */
async function openReader({ reads }: App, roomId: RoomId) {
  const rooms = new Rooms(reads);
  const { head } = await rooms.open(roomId);
  return { log: new Log(reads, rooms), rooms, head };
}

/** The same store, and how often it was asked for a stretch of rows. */
function countLists(kv: Deno.Kv) {
  let count = 0;
  const counted = new Proxy(kv, {
    get(_, name: keyof Deno.Kv) {
      if (name === "list") count++;
      return kv[name].bind(kv);
    },
  });
  return { kv: counted, lists: () => count };
}

const bodiesIn = (events: RoomEvent[] | null) =>
  events!.map((event) => "message" in event ? event.message.body : null);

Deno.test("a replay ends where memory does: what is being committed is told as it happens", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  const { log, head } = await openReader(app, room);
  value(await app.journal.append(room, post(ada, "told by itself")));

  const events = await log.eventsAfter(room, 0);

  expect(events!.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(head.seq).toBe(2);
});

Deno.test("what many missed is read once, and told as it is now", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  const { seq } = value(await app.journal.append(room, post(ada, "a wrod")));
  const { kv, lists } = countLists(app.reads);
  const rooms = new Rooms(kv);
  const log = new Log(kv, rooms);
  await rooms.open(room);
  const before = lists();

  const seen = await Promise.all(
    [0, seq - 1, 0].map((cursor) => log.eventsAfter(room, cursor)),
  );
  const again = await log.eventsAfter(room, seq - 1);

  expect(lists() - before).toBe(2); // messages, and all other events
  expect(seen.map((events) => events!.length)).toEqual([seq, 1, seq]);
  expect(bodiesIn(again)).toEqual(["a wrod"]);

  const edit = { type: "edit", by: ada.id, seq, body: "a word" } as const;
  value(await app.journal.append(room, edit));
  await log.catchUp(room, seq + 1);

  const edited = await log.eventsAfter(room, seq - 1);
  expect(bodiesIn(edited)).toEqual(["a word", "a word"]);
});

Deno.test("catching up with another host goes as far as was told, not into a later commit", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  const { log, rooms } = await openReader(app, room);
  for (const text of ["one", "two", "three"]) {
    value(await app.journal.append(room, post(ada, text)));
  }

  await log.catchUp(room, 4);

  const live = await rooms.open(room);
  expect(live.head.seq).toBe(4);
  expect(live.recent.map(({ body }) => body)).toEqual(["one", "two"]);
});

/** A room with more than memory keeps of it, some of it changed. */
async function longTalk(app: App) {
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  for (let i = 0; i < 230; i++) {
    const body = `${i}`;
    const { seq } = value(await app.journal.append(room, post(ada, body)));
    if (i % 9 > 0) continue;
    const edit = { type: "edit", by: ada.id, seq, body: "changed" } as const;
    value(await app.journal.append(room, edit));
  }
  const { head } = await app.rooms.open(room);
  return { room, head };
}

Deno.test("what memory has of a room is what the store has", async () => {
  await using app = await openTestApp();
  const { room, head } = await longTalk(app);
  const { log } = await openReader(app, room);

  for (let seq = 0; seq <= head.seq + 2; seq++) {
    for (const limit of [1, 50]) {
      expect(await app.log.before(room, seq, { limit }))
        .toEqual(await log.before(room, seq, { limit }));
      expect(await app.log.after(room, seq, { limit }))
        .toEqual(await log.after(room, seq, { limit }));
    }
  }
});

Deno.test("whoever is a page behind in a busy room waits for no disk", async () => {
  await using app = await openTestApp();
  const { room, head } = await longTalk(app);
  const nothing = await Deno.openKv(":memory:");
  nothing.close();
  const log = new Log(nothing, app.rooms); // it could not read

  const seq = await seqOf(log, { ...head, roomId: room }, head.ordinal - 60);
  const older = await log.before(room, seq! + 1, { limit: 25 });
  const newer = await log.after(room, seq!, { limit: 25 });

  expect([...older, ...newer].map(({ ordinal }) => ordinal))
    .toEqual(Array.from({ length: 50 }, (_, i) => head.ordinal - 84 + i));
});
