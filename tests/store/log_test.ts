import { expect } from "expect";
import type { App } from "@/lib/app.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { Log } from "@/lib/store/room/log.ts";
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
