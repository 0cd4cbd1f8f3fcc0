import { expect } from "expect";
import { endAllSessions } from "@/lib/auth/sessions.ts";
import { roomTopic, userTopic } from "@/lib/bus.ts";
import { CloseCode } from "@/lib/protocol/close.ts";
import { introduction, missed } from "@/lib/realtime/catch_up.ts";
import { seqOf } from "../helpers/device.ts";
import type { Person } from "../helpers/person.ts";
import { onEveryTransport } from "../helpers/transports.ts";

onEveryTransport.test("people in a room hear each other", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);

  await ada.says(room, "hello, Grace");
  await grace.says(room, "hello, Ada");

  await grace.hears(room, "hello, Grace");
  await ada.hears(room, "hello, Ada");
});

onEveryTransport.test("on all their devices, and nobody hears the ref of another", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);
  const telephone = grace.picksUpDevice();
  await telephone.opened();
  await telephone.greets();

  const { ref } = await ada.says(room, "hello");
  await grace.hears(room, "hello");
  await telephone.until(
    () => telephone.messagesIn(room).length > 0,
    "the same on the telephone",
  );

  expect(ref).toBeDefined();
  expect(JSON.stringify(grace.device.frames)).not.toContain(ref);
});

onEveryTransport.test("a person somebody writes to directly hears the first word", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");

  const room = await ada.opensDirect(grace);
  const seen = await grace.sees(room);
  await ada.says(room, "a word");

  await grace.hears(room, "a word");
  expect(seen.other!.id).toBe(ada.id);
});

onEveryTransport.test("someone who joins a talking room misses nothing after the room they are shown", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom();

  const talking = Array.from({ length: 50 }, (_, i) => ada.says(room, `${i}`));
  await ada.adds(grace, room);
  await Promise.all(talking);
  const shown = (await grace.sees(room)).head.seq;
  await ada.says(room, "the end");
  await grace.hears(room, "the end");

  const seqs = grace.device.eventsIn(room).map(seqOf)
    .filter((seq) => seq > shown);
  expect(seqs).toEqual(seqs.map((_, i) => shown + 1 + i));
});

onEveryTransport.test("someone removed from a room stops hearing it at once", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);

  await ada.removes(grace, room);
  const before = grace.device.frames.length;
  await ada.says(room, "just us");

  await grace.hearsNothingIn(room, before);
  expect(grace.device.of("room_removed").map(({ roomId }) => roomId))
    .toEqual([room]);
});

onEveryTransport.test("nor does what was ready for them in the same moment reach them", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);
  const before = grace.device.frames.length;

  const { bus } = world.app;
  bus.publish(roomTopic(room), {
    type: "typing",
    roomId: room,
    userId: ada.id,
  });
  bus.publish(userTopic(grace.id), { type: "left", roomId: room });

  await grace.hearsNothingIn(room, before);
});

onEveryTransport.test("a room that anybody may read is news to its members only", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, eve] = await world.people("ada", "eve");
  const { app } = world;
  const roomId = await ada.createsRoom({ name: "open", kind: "public" });
  await ada.says(roomId, "hello");

  // Whoever was removed while their client came back is asked about like this.
  const told = ({ user }: Person) =>
    Promise.all([
      missed(app, user, { roomId, cursor: 1 }),
      missed(app, user, { roomId, cursor: null }),
      introduction(app, user, roomId),
    ]);

  expect(await told(eve)).toEqual([null, null, null]);
  expect(await told(ada)).not.toContain(null);
});

onEveryTransport.test("someone who left and came back hears the room again", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);

  await grace.leaves(room);
  await ada.adds(grace, room);
  const { device } = grace;
  await device.until(
    () => device.of("room_added").filter((it) => it.room.id === room)[1],
    "the room again",
  );
  await ada.says(room, "welcome back");

  await grace.hears(room, "welcome back");
});

onEveryTransport.test("a session that ends takes its sockets along, and nothing is heard after", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);

  await endAllSessions(world.app, grace.user);
  await ada.says(room, "is Grace gone?");
  const { code } = await grace.device.closes();

  expect(code).toBe(CloseCode.signedOut);
  expect(grace.device.messagesIn(room)).toEqual([]);
});

onEveryTransport.test("a session that ended before the hello hears nothing either", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada");
  const device = ada.picksUpDevice();
  await device.opened();

  for (const session of await world.app.sessions.list(ada.id)) {
    await world.app.sessions.delete(session); // without telling anybody
  }
  device.send({ type: "hello", epoch: "", cursors: {} });

  expect((await device.closes()).code).toBe(CloseCode.signedOut);
  expect(device.frames).toEqual([]);
});

onEveryTransport.test("nobody gets anything done before they have said hello", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada");
  const device = ada.picksUpDevice();
  await device.opened();
  for (const session of await world.app.sessions.list(ada.id)) {
    await world.app.sessions.delete(session); // without telling anybody
  }

  const answer = await device.asks({
    type: "post",
    roomId: "general",
    body: "still here",
  });

  expect(answer).toMatchObject({ type: "refused", code: "unauthenticated" });
  expect(ada.device.messagesIn("general")).toEqual([]);
});

onEveryTransport.test("what is read on one device is read on the others", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);
  const telephone = grace.picksUpDevice();
  await telephone.opened();
  await telephone.greets();
  const { ordinal } = await ada.says(room, "read this");

  grace.device.send({ type: "read", roomId: room, ordinal });

  const read = await telephone.until(
    () => telephone.of("read").find(({ roomId }) => roomId === room),
    "the read position",
  );
  expect(read.ordinal).toBe(ordinal);
});
