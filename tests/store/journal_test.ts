import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { eventsAfter, listMessages } from "@/lib/chat/reading.ts";
import { keys } from "@/lib/store/keys.ts";
import { laneOf } from "@/lib/store/room/lanes.ts";
import {
  addPeople,
  addPerson,
  addRoom,
  openTestApp,
  post,
  refusalCode,
  value,
} from "../helpers/app.ts";

const page = { limit: 100 };

Deno.test("a hundred people posting at once get one gap-free order", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);

  const asked = Array.from(
    { length: 250 },
    (_, i) => app.journal.append(room, post(ada, `${i}`)),
  );
  const seqs = (await Promise.all(asked)).map((answer) => value(answer).seq);

  expect(seqs).toEqual(Array.from({ length: 250 }, (_, i) => i + 3)); // after created and joined
  const { messages } = value(
    await listMessages(app, ada, { roomId: room, ...page }),
  );
  expect(messages.map(({ body }) => body)).toEqual(
    Array.from({ length: 100 }, (_, i) => `${i + 150}`),
  );
});

Deno.test("what is asked while a commit is in flight shares the next one", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);

  await Promise.all(
    Array.from(
      { length: 90 },
      (_, i) => app.journal.append(room, post(ada, `${i}`)),
    ),
  );

  const rows = await Array.fromAsync(
    app.kv.list({ prefix: keys.messages(room) }),
  );
  const commits = new Set(rows.map(({ versionstamp }) => versionstamp));
  expect(commits.size).toBeLessThanOrEqual(2);
});

Deno.test("sending a message again answers with the first, from memory and from the store", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  const ref = uuidv7();

  const first = value(await app.journal.append(room, post(ada, "once", ref)));
  const again = value(await app.journal.append(room, post(ada, "once", ref)));
  app.rooms.forget(room); // as after a restart
  const later = await Promise.all([
    app.journal.append(room, post(ada, "before")),
    app.journal.append(room, post(ada, "once", ref)),
    app.journal.append(room, post(ada, "after")),
  ]);

  expect(again.seq).toBe(first.seq);
  expect(later.map((answer) => value(answer).seq)).toEqual([4, first.seq, 5]);
  const { messages } = value(
    await listMessages(app, ada, { roomId: room, ...page }),
  );
  expect(messages.map(({ body }) => body)).toEqual(["once", "before", "after"]);
});

Deno.test("the same ref twice in one group is one message", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  const ref = uuidv7();

  const [first, second] = await Promise.all([
    app.journal.append(room, post(ada, "once", ref)),
    app.journal.append(room, post(ada, "once", ref)),
  ]);

  expect(value(second).seq).toBe(value(first).seq);
});

Deno.test("two people may use the same ref for different messages", async () => {
  await using app = await openTestApp();
  const [ada, grace] = await addPeople(app, "ada", "grace");
  const room = await addRoom(app, ada, grace);
  const ref = uuidv7();

  const first = value(await app.journal.append(room, post(ada, "hers", ref)));
  const second = value(
    await app.journal.append(room, post(grace, "mine", ref)),
  );

  expect(second.seq).toBe(first.seq + 1);
});

Deno.test("a writer whose memory is behind the store writes after it, never over it", async () => {
  const dataDir = await Deno.makeTempDir();
  await using app = await openTestApp(dataDir);
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  const stale = await app.rooms.open(room);
  const { head } = stale;
  value(await app.journal.append(room, post(ada, "stored")));

  Object.assign(stale, { head, recent: [] }); // as if another had written,
  await app.kv.set(keys.fence(laneOf(room)), true); // and left its mark
  const { seq } = value(await app.journal.append(room, post(ada, "next")));

  expect(seq).toBe(head.seq + 2);
  const { messages } = value(
    await listMessages(app, ada, { roomId: room, ...page }),
  );
  expect(messages.map(({ body }) => body)).toEqual(["stored", "next"]);
});

Deno.test("when one room shows that another has written, every room of its lane is read anew", async () => {
  await using app = await openTestApp(await Deno.makeTempDir());
  const ada = await addPerson(app, "ada");
  const rooms: string[] = [];
  while (rooms.length < 3) {
    const room = await addRoom(app, ada);
    if (laneOf(room) === 0) rooms.push(room);
  }
  for (const room of rooms) {
    const stale = await app.rooms.open(room);
    const { head } = stale;
    value(await app.journal.append(room, post(ada, "stored")));
    Object.assign(stale, { head, recent: [] }); // as if another had written
  }
  await app.kv.set(keys.fence(0), true);

  for (const room of rooms) { // one after the other
    value(await app.journal.append(room, post(ada, "next")));
  }

  for (const room of rooms) {
    const { messages } = value(
      await listMessages(app, ada, { roomId: room, ...page }),
    );
    expect(messages.map(({ body }) => body)).toEqual(["stored", "next"]);
  }
});

Deno.test("permission withdrawn a moment ago refuses what was queued behind it", async () => {
  await using app = await openTestApp();
  const [ada, grace] = await addPeople(app, "ada", "grace");
  const room = await addRoom(app, ada, grace);

  const [removed, posted] = await Promise.all([
    app.journal.append(room, { type: "remove", by: ada.id, userId: grace.id }),
    app.journal.append(room, post(grace, "still here?")),
  ]);

  expect(removed.ok).toBe(true);
  expect(refusalCode(posted)).toBe("not_found");
});

Deno.test("when the store fails, nothing is acknowledged and nobody is told", async () => {
  const app = await openTestApp(await Deno.makeTempDir());
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  const before = (await app.rooms.open(room)).head;
  const told: unknown[] = [];
  app.bus.subscribe(`room:${room}`, (news) => told.push(news));

  app.kv.close();
  const answer = await app.journal.append(room, post(ada, "into the void"));

  expect(refusalCode(answer)).toBe("unavailable");
  expect(told).toEqual([]);
  expect((await app.rooms.open(room)).head).toEqual(before);
  app.reads.close();
});

Deno.test("when the store fails for many rooms at once, each is told so and nothing ends", async () => {
  const app = await openTestApp(await Deno.makeTempDir());
  const ada = await addPerson(app, "ada");
  const rooms = await Array.fromAsync({ length: 20 }, () => addRoom(app, ada));
  for (const room of rooms) app.rooms.forget(room); // it has to be read first

  app.kv.close();
  const answers = await Promise.all(
    rooms.map((room) => app.journal.append(room, post(ada, "anybody?"))),
  );

  expect(new Set(answers.map(refusalCode))).toEqual(new Set(["unavailable"]));
  app.reads.close();
});

Deno.test("large messages are spread over commits that the store takes", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);

  const large = "漢".repeat(4_000);
  const asked = Array.from(
    { length: 200 },
    () => app.journal.append(room, post(ada, large)),
  );

  expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true);
});

Deno.test("an edited or deleted message replayed from any point shows no former text", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  const edited =
    value(await app.journal.append(room, post(ada, "secret one"))).seq;
  const deleted =
    value(await app.journal.append(room, post(ada, "secret two"))).seq;
  value(
    await app.journal.append(room, {
      type: "edit",
      by: ada.id,
      seq: edited,
      body: "plain",
    }),
  );
  value(
    await app.journal.append(room, {
      type: "delete",
      by: ada.id,
      seq: deleted,
    }),
  );

  for (const forget of [false, true]) {
    for (let seq = 0; seq < 6; seq++) {
      if (forget) app.rooms.forget(room);
      const events = value(await eventsAfter(app, ada, room, seq));
      expect(events).toHaveLength(6 - seq);
      expect(JSON.stringify(events)).not.toContain("secret");
    }
  }
});

Deno.test("somebody more than 500 events behind is told to start anew", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);
  await Promise.all(
    Array.from(
      { length: 500 },
      (_, i) => app.journal.append(room, post(ada, `${i}`)),
    ),
  );

  expect(value(await eventsAfter(app, ada, room, 1))).toBeNull();
  expect(value(await eventsAfter(app, ada, room, 2))).toHaveLength(500);
  app.rooms.forget(room);
  expect(value(await eventsAfter(app, ada, room, 2))).toHaveLength(500);
});

Deno.test("stopping commits what is queued and refuses what comes later", async () => {
  const app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);

  const asked = Array.from(
    { length: 300 },
    (_, i) => app.journal.append(room, post(ada, `${i}`)),
  );
  const closed = app.close();
  const late = await app.journal.append(room, post(ada, "too late"));
  await closed;

  expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true);
  expect(refusalCode(late)).toBe("unavailable");
});

Deno.test("a read position moves forward only, and no further than the room", async () => {
  await using app = await openTestApp();
  const [ada, grace] = await addPeople(app, "ada", "grace");
  const room = await addRoom(app, ada, grace);
  for (const body of ["one", "two", "three"]) {
    value(await app.journal.append(room, post(ada, body)));
  }
  const reads = async () =>
    (await app.kv.get<number>(keys.reading(grace.id, room))).value;

  for (const [asked, reached] of [[2, 2], [1, 2], [99, 3]]) {
    app.rooms.forget(room);
    value(
      await app.journal.append(room, {
        type: "read",
        by: grace.id,
        ordinal: asked,
      }),
    );
    expect(await reads()).toBe(reached);
  }
});

Deno.test("a room that memory dropped while its commit was under way is not read stale", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const room = await addRoom(app, ada);

  const asked = app.journal.append(room, post(ada, "stored"));
  await Promise.resolve();
  await app.rooms.open(room);
  app.rooms.forget(room); // as if 2,000 other rooms had been opened
  await app.rooms.open(room);
  value(await asked);

  const { messages } = value(
    await listMessages(app, ada, { roomId: room, ...page }),
  );
  expect(messages.map(({ body }) => body)).toEqual(["stored"]);
  expect((await app.rooms.open(room)).head.ordinal).toBe(1);
});

Deno.test("asking for rooms that are not there fills no memory", async () => {
  await using app = await openTestApp();

  expect(await app.rooms.open("nowhere")).not.toBe(
    await app.rooms.open("nowhere"),
  );
});
