import { expect } from "expect";
import { findReceipts, listReceipts } from "@/lib/chat/receipts.ts";
import { changeSettings } from "@/lib/chat/settings.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { MAX_RECEIPTS } from "@/lib/domain/limits.ts";
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
  value(await listReceipts(app, user, { roomId }));

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
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const others = await Promise.all(
    Array.from({ length: MAX_RECEIPTS }, (_, n) => addPerson(app, `p${n}`)),
  );
  const roomId = await addRoom(app, ada, ...others);
  const { seq } = value(await app.journal.append(roomId, post(ada, "hello")));
  for (const { id: by } of others.slice(0, 3)) {
    value(await app.journal.append(roomId, { type: "read", by, ordinal: 1 }));
  }

  expect(value(await findReceipts(app, ada, { roomId, seq }))).toEqual({
    readCount: 3,
    deliveredCount: 3,
  });
  expect(value(await listReceipts(app, ada, { roomId }))).toEqual([]);
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

  expect(value(await listReceipts(app, ada, { roomId }))).toEqual([
    { userId: grace.id, read: 0, delivered: 1 },
  ]);
});
