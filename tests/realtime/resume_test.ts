import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { roomTopic } from "@/lib/bus.ts";
import { saveMessage } from "@/lib/chat/saved.ts";
import { chooseLevel } from "@/lib/chat/settings.ts";
import { scheduleMessage } from "@/lib/chat/scheduled.ts";
import { MAX_REPLAY } from "@/lib/domain/limits.ts";
import { post, value } from "../helpers/app.ts";
import { Device, seqOf } from "../helpers/device.ts";
import type { Person } from "../helpers/person.ts";
import { openFolder } from "../helpers/folder.ts";
import { onEveryTransport } from "../helpers/transports.ts";

/** Says things without waiting for each answer. */
async function chatters(person: Person, roomId: string, count: number) {
  const { journal } = person.world.app;
  const said = Array.from(
    { length: count },
    (_, i) => journal.append(roomId, post(person.user, `message ${i}`)),
  );
  for (const answer of await Promise.all(said)) value(answer);
}

const gapFree = (seqs: number[]) =>
  seqs.every((seq, i) => i === 0 || seq === seqs[i - 1] + 1);

onEveryTransport.test("who comes back hears what was said meanwhile, once and in order", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);
  await ada.says(room, "before");
  await grace.hears(room, "before");

  await grace.losesConnection();
  for (const word of ["one", "two", "three"]) await ada.says(room, word);
  await grace.comesBack();
  await ada.says(room, "four");
  await grace.hears(room, "four");

  const bodies = grace.device.messagesIn(room).map(({ body }) => body);
  expect(bodies).toEqual(["one", "two", "three", "four"]);
  expect(grace.device.of("resync")).toEqual([]);
});

onEveryTransport.test("who comes back is told what they chose, put aside and left for later meanwhile", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada");
  const { seq } = await ada.says("general", "the plan");

  await ada.losesConnection();
  const at = { roomId: "general", seq };
  value(await saveMessage(world.app, ada.user, at));
  const later = {
    roomId: "general",
    ref: uuidv7(),
    body: "at nine",
    zone: "UTC",
  };
  value(
    await scheduleMessage(world.app, ada.user, {
      ...later,
      on: "",
      at: world.app.now() + 60 * 60_000,
    }),
  );
  const choice = {
    roomId: "general",
    level: "nothing",
    minutes: null,
  } as const;
  value(await chooseLevel(world.app, ada.user, choice));
  await ada.comesBack();

  const { conversations } = ada.device.of("settings")[0].settings;
  expect(conversations).toEqual({ general: { level: "nothing" } });
  expect(ada.device.of("saved")).toMatchObject([{ saved: [at] }]);
  expect(ada.device.of("scheduled")).toMatchObject([{ waiting: 1 }]);
});

onEveryTransport.test("who has read in the log what is told only now hears it once", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);
  await ada.says(room, "before");
  await grace.hears(room, "before");
  await grace.losesConnection();
  const bodies = ["one", "two", "three"];
  for (const word of bodies) await ada.says(room, word);
  await grace.comesBack();
  await grace.hears(room, "three");

  // As another host's feed brings it: late, and together with what is new.
  const { app } = world;
  const { head } = await app.rooms.open(room);
  const late = (await app.log.eventsAfter(room, head.seq - 3))!;
  const tell = (events: typeof late) =>
    app.bus.hear(roomTopic(room), { type: "events", roomId: room, events });
  tell(late.slice(0, 1));
  const next = structuredClone(late[2]);
  next.seq = head.seq + 1;
  if ("message" in next) next.message.seq = next.seq;
  tell([...late.slice(1), next]);
  await grace.device.until(
    () => grace.device.of("events").length > 1,
    "what is new",
  );

  const seqs = grace.device.of("events").flatMap(({ events }) => events)
    .map(seqOf);
  expect(seqs).toEqual([1, 2, 3, 4].map((n) => head.seq - 3 + n));
});

onEveryTransport.test("nothing falls between coming back and hearing on, while others keep talking", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);

  for (let round = 0; round < 10; round++) {
    await grace.losesConnection();
    const since = grace.device.cursors.get(room)!;
    const talking = chatters(ada, room, 40);
    await grace.comesBack();
    await talking;
    const { head } = await world.app.rooms.open(room);
    await grace.device.until(
      () => grace.device.cursors.get(room) === head.seq,
      "the last message",
    );

    const seqs = grace.device.eventsIn(room).map(seqOf);
    expect(seqs[0]).toBe(since + 1);
    expect(gapFree(seqs)).toBe(true);
  }
});

onEveryTransport.test("nor when what was missed is on the disk only", async ({ openWorld }) => {
  await using folder = await openFolder();
  const dataDir = folder.path;
  const talk = async () => {
    await using world = await openWorld({ dataDir });
    const [ada, grace] = await world.people("ada", "grace");
    const room = await ada.opensRoom(grace);
    await chatters(ada, room, 200);
    return { ada: ada.user, grace: grace.user, room };
  };
  const { ada: { id }, grace, room } = await talk(); // and the server ends

  for (let round = 0; round < 5; round++) {
    await using world = await openWorld({ dataDir });
    const ada = await world.welcomes((await world.app.users.find(id))!);
    const device = new Device(world.url, await world.signIn(grace));
    await device.opened();
    const coming = device.greets([[room, 5]], world.app.epoch);
    await Promise.all([coming, chatters(ada, room, 40)]);
    const { head } = await world.app.rooms.open(room);
    await device.until(
      () => device.cursors.get(room) === head.seq,
      "the last message",
    );

    const seqs = device.eventsIn(room).map(seqOf);
    expect(seqs).toEqual(seqs.map((_, i) => 6 + i));
  }
});

onEveryTransport.test("an edited or deleted message comes back as it is now", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);

  await grace.losesConnection();
  const { seq: edited } = await ada.says(room, "a secrte");
  const { seq: deleted } = await ada.says(room, "a regret");
  await ada.device.asks({
    type: "edit",
    roomId: room,
    seq: edited,
    body: "a secret",
  });
  await ada.device.asks({ type: "delete", roomId: room, seq: deleted });
  await grace.comesBack();

  const told = JSON.stringify(grace.device.eventsIn(room));
  expect(told).toContain("a secret");
  expect(told).not.toContain("secrte");
  expect(told).not.toContain("regret");
});

onEveryTransport.test("as many events as may be replayed are, and one more is a new beginning", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace, linus] = await world.people("ada", "grace", "linus");
  const room = await ada.opensRoom(grace, linus);

  await linus.losesConnection();
  await chatters(ada, room, 1);
  await grace.hears(room, "message 0");
  await grace.losesConnection();
  await chatters(ada, room, MAX_REPLAY);
  await Promise.all([grace.comesBack(), linus.comesBack()]);

  expect(grace.device.eventsIn(room)).toHaveLength(MAX_REPLAY);
  expect(grace.device.of("resync")).toEqual([]);
  expect(linus.device.eventsIn(room)).toEqual([]);
  const [{ snapshot }] = linus.device.of("resync");
  const { head } = await world.app.rooms.open(room);
  expect(snapshot.room.head.seq).toBe(head.seq);
  expect(snapshot.messages.at(-1)!.body).toBe(`message ${MAX_REPLAY - 1}`);
});

onEveryTransport.test("a replay of very long messages is a new beginning too", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);

  await grace.losesConnection();
  const long = "x".repeat(4_000);
  for (let i = 0; i < 60; i++) await ada.says(room, long);
  await grace.comesBack();

  expect(grace.device.eventsIn(room)).toEqual([]);
  expect(grace.device.of("resync")).toHaveLength(1);
});

onEveryTransport.test("another store means a new beginning in every room", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);
  await ada.says(room, "hello");
  await grace.hears(room, "hello");

  await grace.losesConnection();
  await grace.comesBack("of a store that was restored");

  const rooms = grace.device.of("resync").map(({ snapshot }) =>
    snapshot.room.id
  );
  expect(rooms.sort()).toEqual(["general", room].sort());
  expect(grace.device.of("welcome")[0].epoch).toBe(world.app.epoch);
});

onEveryTransport.test("a cursor from the future is a new beginning", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada");
  const room = await ada.opensRoom();

  const device = ada.picksUpDevice();
  await device.opened();
  await device.greets([[room, 1_000]], world.app.epoch);

  expect(device.of("resync").map(({ snapshot }) => snapshot.room.id))
    .toEqual([room]);
});

onEveryTransport.test("who comes back is told of rooms that came and went", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const left = await ada.opensRoom(grace);

  await grace.losesConnection();
  await ada.removes(grace, left);
  const id = await ada.createsRoom({ name: "new", kind: "private" });
  await ada.adds(grace, id);
  await grace.comesBack();

  expect(grace.device.of("room_removed")).toEqual([
    { type: "room_removed", roomId: left },
  ]);
  expect(grace.device.of("room_added").map(({ room }) => room.id)).toEqual([
    id,
  ]);
  await ada.says(id, "welcome");
  await grace.hears(id, "welcome");
});

onEveryTransport.test("nobody resumes a room they are not in", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, eve] = await world.people("ada", "eve");
  const room = await ada.opensRoom();
  await ada.says(room, "private");

  const device = eve.picksUpDevice();
  await device.opened();
  await device.greets([[room, 0], ["nowhere", 0]], world.app.epoch);

  expect(device.of("room_removed").map(({ roomId }) => roomId).sort())
    .toEqual([room, "nowhere"].sort());
  expect(JSON.stringify(device.frames)).not.toContain("private");
});
