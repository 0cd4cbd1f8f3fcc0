import { expect } from "expect";
import type { App } from "@/lib/app.ts";
import {
  findReceipts,
  listReceipts,
  markDelivered,
} from "@/lib/chat/receipts.ts";
import { changeSettings } from "@/lib/chat/settings.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { MAX_RECEIPTS } from "@/lib/domain/limits.ts";
import type { User } from "@/lib/domain/model.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  post,
  refusalCode,
  value,
} from "../helpers/app.ts";
import { openFolder } from "../helpers/folder.ts";
import type { Person } from "../helpers/person.ts";
import { openWorld, type World } from "../helpers/world.ts";

const hears = (person: Person, read: number, delivered: number) =>
  person.device.until(
    () =>
      person.device.of("receipt").find(({ receipt }) =>
        receipt.read === read && receipt.delivered === delivered
      ),
    `a receipt: ${read} read, ${delivered} delivered`,
  );

const seenBy = async ({ app }: World, { user }: Person, roomId: RoomId) =>
  value(await listReceipts(app, user, { roomId })).people;

/** A large room of these people, and those whom it takes to be one. */
async function crowded({ app }: World, ...people: Person[]) {
  const crowd = await Promise.all(
    Array.from({ length: MAX_RECEIPTS }, (_, n) => addPerson(app, `p${n}`)),
  );
  const [owner, ...others] = people.map(({ user }) => user);
  return { crowd, roomId: await addRoom(app, owner, ...others, ...crowd) };
}

const read = (app: App, by: User, roomId: RoomId, ordinal: number) =>
  app.journal.append(roomId, { type: "read", by: by.id, ordinal });

const counts = ({ device }: Person, roomId: RoomId) =>
  device.of("receipt_count").filter((one) => one.roomId === roomId)
    .map(({ count }) => count);

const hearsCount = (person: Person, roomId: RoomId, read: number) =>
  person.device.until(
    () => counts(person, roomId).find((count) => count.read === read),
    `a count of ${read}`,
  );

Deno.test("who writes learns at once that it has come, and that it was read", async () => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const roomId = await ada.opensDirect(grace);
  const { seq, ordinal } = await ada.says(roomId, "are you there?");

  const sent = await seenBy(world, ada, roomId);
  grace.device.send({ type: "delivered", rooms: { [roomId]: ordinal } });
  await hears(ada, 0, ordinal);
  grace.device.send({ type: "read", roomId, ordinal });
  const told = await hears(ada, ordinal, ordinal);

  expect(sent).toEqual([{ userId: grace.id, read: 0, delivered: 0 }]);
  expect(told.receipt.userId).toBe(grace.id);
  expect(await seenBy(world, ada, roomId)).toEqual([told.receipt]);
  const seen = value(await findReceipts(world.app, ada.user, { roomId, seq }));
  expect([seen.readCount, seen.read?.[0].id]).toEqual([1, grace.id]);
  expect(grace.device.of("receipt")).toEqual([]);
});

Deno.test("what is said to have come in rooms that are made up costs the store nothing", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  await app.positions.of(ada.id); // is in memory of whoever is connected
  const ids = Array.from({ length: 500 }, (_, n) => [`nowhere${n}`, 1]);
  let reads = 0;
  const { getMany } = app.reads;
  app.reads.getMany = (...asked) => {
    reads++;
    return getMany.apply(app.reads, asked) as never;
  };

  value(await markDelivered(app, ada, { rooms: Object.fromEntries(ids) }));

  expect(reads).toBe(0);
});

Deno.test("nobody has received or read what has not been said", async () => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const roomId = await ada.opensDirect(grace);
  const { ordinal } = await ada.says(roomId, "hello");

  grace.device.send({ type: "delivered", rooms: { [roomId]: 999 } });
  grace.device.send({ type: "read", roomId, ordinal: 999 });

  await hears(ada, ordinal, ordinal);
  expect(await seenBy(world, ada, roomId)).toEqual([
    { userId: grace.id, read: ordinal, delivered: ordinal },
  ]);
});

Deno.test("who hides what they read is hidden on every path, and sees nobody's", async () => {
  await using world = await openWorld();
  const { app } = world;
  const [ada, grace] = await world.people("ada", "grace");
  const roomId = await ada.opensDirect(grace);
  await changeSettings(app, grace.user, { showReceipts: false });
  const hers = await grace.says(roomId, "hello");
  const { seq, ordinal } = await ada.says(roomId, "good morning");

  grace.device.send({ type: "delivered", rooms: { [roomId]: ordinal } });
  grace.device.send({ type: "read", roomId, ordinal });
  ada.device.send({ type: "read", roomId, ordinal });
  for (const { device } of [grace, ada, grace]) await device.hasHeardAll();

  expect(ada.device.of("receipt")).toEqual([]);
  expect(grace.device.of("receipt")).toEqual([]);
  expect(await seenBy(world, ada, roomId)).toEqual([]);
  expect(await seenBy(world, grace, roomId)).toEqual([]);
  for (
    const [{ user }, said] of [[ada, seq], [grace, hers.seq]] as const
  ) {
    const seen = await findReceipts(app, user, { roomId, seq: said });
    expect(value(seen)).toEqual({
      readCount: 0,
      deliveredCount: 0,
      read: [],
      delivered: [],
    });
  }
});

Deno.test("only its author asks who has read a message, and only in a room of theirs", async () => {
  await using world = await openWorld();
  const { app } = world;
  const [ada, grace, eve] = await world.people("ada", "grace", "eve");
  const roomId = await ada.opensRoom(grace);
  const { seq } = await ada.says(roomId, "hello");

  const asked = (person: Person) =>
    findReceipts(app, person.user, { roomId, seq });

  expect(refusalCode(await asked(grace))).toBe("forbidden");
  expect(refusalCode(await asked(eve))).toBe("not_found");
  expect(refusalCode(await listReceipts(app, eve.user, { roomId })))
    .toBe("not_found");
});

Deno.test("what a stranger says of a room is not heard in it", async () => {
  await using world = await openWorld();
  const [ada, eve] = await world.people("ada", "eve");
  const roomId = await ada.opensRoom();
  const { ordinal } = await ada.says(roomId, "just me");

  eve.device.send({ type: "delivered", rooms: { [roomId]: ordinal } });
  await eve.device.hasHeardAll();
  await ada.device.hasHeardAll();

  expect(ada.device.of("receipt")).toEqual([]);
  expect((await world.app.deliveries.of(roomId)).size).toBe(0);
});

Deno.test("in a large room it is counted, and nobody is named", async () => {
  await using world = await openWorld();
  const { app } = world;
  const [ada, grace] = await world.people("ada", "grace");
  const { crowd, roomId } = await crowded(world, ada, grace);
  const { seq } = await ada.says(roomId, "hello");
  for (const one of crowd.slice(0, 3)) await read(app, one, roomId, 1);
  app.lastSeen.note(crowd[3].id, app.now() + 1); // came and went
  app.lastSeen.note(crowd[4].id, app.now() - 60_000); // has not been here since

  expect(value(await findReceipts(app, ada.user, { roomId, seq }))).toEqual({
    readCount: 3,
    deliveredCount: 5, // with Grace, who is here
  });
  expect(value(await listReceipts(app, ada.user, { roomId }))).toEqual({
    people: [],
    count: { ordinal: 1, read: 3, delivered: 5 },
  });
  expect(value(await listReceipts(app, grace.user, { roomId }))).toEqual({
    people: [],
    count: { ordinal: 0, read: 0, delivered: 0 },
  });
});

Deno.test("in a large room who wrote last hears how many read, once a second at most, and nobody else", async () => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const { crowd, roomId } = await crowded(world, ada, grace);
  await ada.says(roomId, "hello");

  const [first, ...others] = crowd;
  await read(world.app, first, roomId, 1);
  await hearsCount(ada, roomId, 1);
  const began = performance.now();
  for (const one of others) await read(world.app, one, roomId, 1);
  await hearsCount(ada, roomId, crowd.length);
  const passedMs = performance.now() - began;
  await grace.device.hasHeardAll();

  expect(passedMs).toBeGreaterThan(900);
  expect(counts(ada, roomId).length).toBeLessThanOrEqual(2 + passedMs / 1_000);
  expect(ada.device.of("receipt")).toEqual([]);
  expect(counts(grace, roomId)).toEqual([]);
});

Deno.test("who hides what they read is not counted either, and no count tells when they read", async () => {
  await using world = await openWorld();
  const { app } = world;
  const [ada] = await world.people("ada");
  const { crowd, roomId } = await crowded(world, ada);
  const [shy, open, last] = crowd;
  const elsewhere = await addRoom(app, ada.user, ...crowd);
  await ada.says(elsewhere, "hello");
  await changeSettings(app, shy, { showReceipts: false });
  const { seq } = await ada.says(roomId, "hello");
  await read(app, open, roomId, 1);
  await hearsCount(ada, roomId, 1);

  const told = counts(ada, roomId).length;
  await read(app, shy, roomId, 1);
  // What is counted later elsewhere is told later.
  await read(app, open, elsewhere, 1);
  await hearsCount(ada, elsewhere, 1);
  expect(counts(ada, roomId).length).toBe(told);
  await read(app, last, roomId, 1);
  await hearsCount(ada, roomId, 2);
  await changeSettings(app, open, { showReceipts: false });
  await ada.device.until(
    () => counts(ada, roomId).at(-1)?.read === 1,
    "one less",
  );
  const seen = value(await findReceipts(app, ada.user, { roomId, seq }));
  await changeSettings(app, ada.user, { showReceipts: false });
  const own = await findReceipts(app, ada.user, { roomId, seq });

  expect(seen.readCount).toBe(1);
  expect(value(own)).toEqual({ readCount: 0, deliveredCount: 0 });
  expect(value(await listReceipts(app, ada.user, { roomId }))).toEqual({
    people: [],
  });
});

Deno.test("who hides what they read from now on is gone at once from what others see of them", async () => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const roomId = await ada.opensDirect(grace);
  const { ordinal } = await ada.says(roomId, "are you there?");
  grace.device.send({ type: "read", roomId, ordinal });
  await hears(ada, ordinal, ordinal);

  await changeSettings(world.app, grace.user, { showReceipts: false });
  await ada.device.until(
    () => ada.device.of("receipts_changed").length > 0,
    "that receipts are others",
  );
  const hidden = await seenBy(world, ada, roomId);
  await changeSettings(world.app, grace.user, { showReceipts: true });

  expect(hidden).toEqual([]);
  expect(await seenBy(world, ada, roomId)).toHaveLength(1);
});

Deno.test("what has come stays so after a restart", async () => {
  await using folder = await openFolder();
  let roomId: RoomId;
  let ada, grace;
  {
    await using app = await openTestApp(folder.path);
    ada = await addPerson(app, "ada");
    grace = await addPerson(app, "grace");
    roomId = await addRoom(app, ada, grace);
    value(await app.journal.append(roomId, post(ada, "hello")));
    await app.deliveries.move(roomId, grace.id, 1);
  }

  await using app = await openTestApp(folder.path);

  expect(value(await listReceipts(app, ada, { roomId })).people).toEqual([
    { userId: grace.id, read: 0, delivered: 1 },
  ]);
});
