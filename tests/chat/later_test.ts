import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import type { App } from "@/lib/app.ts";
import { listMessages } from "@/lib/chat/reading.ts";
import { leaveRoom } from "@/lib/chat/rooms.ts";
import {
  cancelScheduled,
  changeScheduled,
  listScheduled,
  scheduleMessage,
} from "@/lib/chat/scheduled.ts";
import { sendDue, sendScheduled } from "@/lib/chat/send_due.ts";
import { fromLocal, laterTimes, toLocal } from "@/lib/domain/later.ts";
import { GENERAL_ID, type RoomId } from "@/lib/domain/ids.ts";
import { MAX_SCHEDULED } from "@/lib/domain/limits.ts";
import type { User } from "@/lib/domain/model.ts";
import type { ScheduleMessage } from "@/lib/protocol/scheduled_inputs.ts";
import { RATES } from "@/lib/rates.ts";
import { findScheduled, replaceScheduled } from "@/lib/store/own/scheduled.ts";
import {
  addPeople,
  addPerson,
  addRoom,
  openTestApp,
  post,
  refusalCode,
  value,
} from "../helpers/app.ts";
import { Clock, DAY, HOUR, MINUTE } from "../helpers/clock.ts";
import { openFolder } from "../helpers/folder.ts";

const RACES = 24; // each a little later than the one before

async function openPlace(app: App) {
  const [ada, grace] = await addPeople(app, "ada", "grace");
  return { ada, grace, roomId: await addRoom(app, grace, ada) };
}

const later = (roomId: RoomId, body: string, at: number): ScheduleMessage => ({
  ...{ roomId, body, at, ref: uuidv7(), on: "", zone: "UTC" },
});

async function said(app: App, user: User, roomId: RoomId, thread?: number) {
  const page = await listMessages(app, user, { roomId, thread, limit: 100 });
  return value(page).messages.map(({ body }) => body);
}

const waiting = async (app: App, user: User) =>
  (await listScheduled(app, user)).map(({ body }) => body);

Deno.test("a message is sent when its time has come, and not before, for its author to see alone", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, { now: clock.now });
  const { ada, grace, roomId } = await openPlace(app);
  value(
    await scheduleMessage(
      app,
      ada,
      later(roomId, "good morning", clock.now() + HOUR),
    ),
  );

  clock.pass(HOUR - MINUTE);
  await sendDue(app);
  expect(await said(app, grace, roomId)).toEqual([]);
  expect(await waiting(app, ada)).toEqual(["good morning"]);
  expect(await waiting(app, grace)).toEqual([]);
  clock.pass(MINUTE);
  await sendDue(app);
  await sendDue(app);

  expect(await said(app, grace, roomId)).toEqual(["good morning"]);
  expect(await waiting(app, ada)).toEqual([]);
});

Deno.test("several of one moment go in the order in which they were written, also after a restart", async () => {
  const clock = new Clock();
  await using folder = await openFolder();
  const place = await (async () => {
    await using app = await openTestApp(folder.path, { now: clock.now });
    const place = await openPlace(app);
    for (const body of ["one", "two", "three"]) {
      const at = clock.now() + HOUR;
      value(
        await scheduleMessage(app, place.ada, later(place.roomId, body, at)),
      );
    }
    return place;
  })();

  clock.pass(DAY);
  await using app = await openTestApp(folder.path, { now: clock.now });
  await sendDue(app);

  const { ada, roomId } = place;
  expect(await said(app, ada, roomId)).toEqual(["one", "two", "three"]);
});

Deno.test("until then it can have other words and another time, go at once, or not at all", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, { now: clock.now });
  const { ada, grace, roomId } = await openPlace(app);
  const at = clock.now() + HOUR;
  const [a, b, c] = await Promise.all(
    ["changed", "at once", "never"].map(async (body) =>
      value(await scheduleMessage(app, ada, later(roomId, body, at))).ref
    ),
  );

  const change = { scheduled: a, body: "other words", at: at + DAY };
  value(await changeScheduled(app, ada, { ...change, on: "", zone: "UTC" }));
  value(await sendScheduled(app, ada, { scheduled: b }));
  value(await cancelScheduled(app, ada, { scheduled: c }));
  expect(await said(app, grace, roomId)).toEqual(["at once"]);
  clock.pass(HOUR);
  await sendDue(app);
  expect(await said(app, grace, roomId)).toEqual(["at once"]);
  clock.pass(DAY);
  await sendDue(app);

  expect(await said(app, grace, roomId)).toEqual(["at once", "other words"]);
  expect(await waiting(app, ada)).toEqual([]);
});

Deno.test("it answers what it was to answer, in the room and in a side thread", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, { now: clock.now });
  const { ada, grace, roomId } = await openPlace(app);
  const asked = await app.journal.append(roomId, post(grace, "when?"));
  const { seq } = value(asked);
  const at = clock.now() + HOUR;

  for (const where of [{ replyTo: seq }, { thread: seq }]) {
    const message = { ...later(roomId, "at nine", at), ...where };
    value(await scheduleMessage(app, ada, message));
  }
  clock.pass(HOUR);
  await sendDue(app);

  const page = value(await listMessages(app, ada, { roomId, limit: 10 }));
  expect(page.messages.at(-1)?.quote?.seq).toBe(seq);
  expect(await said(app, grace, roomId, seq)).toEqual(["at nine"]);
});

Deno.test("what cannot be sent stays with its author, who is told why and can try again", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, { now: clock.now });
  const { ada, grace, roomId } = await openPlace(app);
  const message = later(roomId, "see you", clock.now() + HOUR);
  value(await scheduleMessage(app, ada, message));
  value(await leaveRoom(app, ada, { roomId }));

  clock.pass(DAY);
  await sendDue(app);
  const [kept] = await listScheduled(app, ada);
  expect(kept).toMatchObject({
    body: "see you",
    room: null,
    refused: { code: "not_found" },
  });
  value(
    await app.journal.append(roomId, {
      ...{ type: "add", by: grace.id, userId: ada.id },
    }),
  );
  await sendDue(app);
  expect(await waiting(app, ada)).toEqual(["see you"]);
  value(await sendScheduled(app, ada, { scheduled: message.ref }));

  expect(await said(app, grace, roomId)).toEqual(["see you"]);
  expect(await waiting(app, ada)).toEqual([]);
});

Deno.test("who sends too much at once does not lose the rest of it", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, {
    now: clock.now,
    rates: { ...RATES, post: { burst: 1, perMinute: 1_200 } },
  });
  const { ada, roomId } = await openPlace(app);
  for (const body of ["one", "two", "three"]) {
    const at = clock.now() + HOUR;
    value(await scheduleMessage(app, ada, later(roomId, body, at)));
  }

  clock.pass(HOUR);
  const isWaiting = async () =>
    (await listScheduled(app, ada)).some(({ refused }) => !refused);
  while (await isWaiting()) {
    await sendDue(app);
    clock.pass(MINUTE);
    await new Promise((next) => setTimeout(next));
  }

  expect((await said(app, ada, roomId)).sort()).toEqual([
    "one",
    "three",
    "two",
  ]);
});

Deno.test("those who send too much at once hold up themselves and nobody else", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, {
    now: clock.now,
    rates: {
      ...RATES,
      change: { burst: 1_000, perMinute: 1 }, // leaving it to be sent
      post: { burst: 1, perMinute: 1 },
    },
  });
  const { ada, roomId } = await openPlace(app);
  const leave = async (user: User, roomId: RoomId, inMs: number) =>
    value(
      await scheduleMessage(
        app,
        user,
        later(roomId, user.username, clock.now() + inMs),
      ),
    );
  const eager: User[] = [];
  for (let i = 0; i < 6; i++) eager.push(await addPerson(app, `eager${i}`));
  const { ref } = await leave(eager[0], GENERAL_ID, HOUR - 1);
  for (let n = 1; n < MAX_SCHEDULED; n++) {
    for (const one of eager) await leave(one, GENERAL_ID, HOUR + n);
  }
  await leave(ada, roomId, HOUR + MINUTE);

  clock.pass(DAY);
  const row = await findScheduled(app.kv, eager[0].id, ref);
  const takenUntil = clock.now() + MINUTE; // by somebody else
  await replaceScheduled(app.kv, row, { ...row.value!, takenUntil });
  await sendDue(app);

  expect((await said(app, ada, GENERAL_ID)).sort())
    .toEqual(eager.slice(1).map(({ username }) => username));
  expect(await said(app, ada, roomId)).toEqual(["ada"]);
});

Deno.test("whoever died over sending it is followed by another, and it is one message", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, { now: clock.now });
  const { ada, grace, roomId } = await openPlace(app);
  const message = later(roomId, "only once", clock.now() + HOUR);
  value(await scheduleMessage(app, ada, message));
  clock.pass(HOUR);

  const { append } = app.journal;
  app.journal.append = async (...asked) => {
    await append.apply(app.journal, asked);
    return await Promise.reject(new Error("killed"));
  };
  await sendDue(app);
  app.journal.append = append;
  const change = { ...message, scheduled: message.ref, body: "other words" };
  expect(refusalCode(await changeScheduled(app, ada, change))).toBe("conflict");
  const cancelled = await cancelScheduled(app, ada, { scheduled: message.ref });
  expect(refusalCode(cancelled)).toBe("conflict");
  clock.pass(MINUTE);
  await sendDue(app);

  expect(await said(app, grace, roomId)).toEqual(["only once"]);
  expect(await waiting(app, ada)).toEqual([]);
});

Deno.test("whoever changes their mind as it is sent hears that it is too late, or is heeded", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, { now: clock.now });
  const { ada, roomId } = await openPlace(app);
  const expected: string[] = [];
  for (let i = 0; i < RACES; i++) {
    const message = later(roomId, `first ${i}`, clock.now() + MINUTE);
    value(await scheduleMessage(app, ada, message));
    clock.pass(MINUTE);

    const scheduled = message.ref;
    const change = { ...message, scheduled, body: `second ${i}` };
    const at = clock.now() + MINUTE;
    const isCancelled = i % 2 === 0;
    const changes = async () => {
      await pass(app, i >> 1);
      return isCancelled
        ? await cancelScheduled(app, ada, { scheduled })
        : await changeScheduled(app, ada, { ...change, at });
    };
    const [changed] = await Promise.all([
      changes(),
      sendDue(app),
    ]);

    clock.pass(MINUTE);
    await sendDue(app);
    if (!changed.ok) expected.push(message.body);
    else if (!isCancelled) expected.push(change.body);
  }

  expect(await said(app, ada, roomId)).toEqual(expected);
  expect(await waiting(app, ada)).toEqual([]);
});

/** So many steps of somebody else's later: each asks the store for something. */
async function pass(app: App, steps: number) {
  for (; steps > 0; steps--) await app.kv.get(["nothing"]);
}

Deno.test("nothing is left to be sent to where one may not speak, nor in the past, nor without end", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, { now: clock.now });
  const { ada, grace, roomId } = await openPlace(app);
  const eve = await addPerson(app, "eve");
  const at = clock.now() + HOUR;
  const codes = async (user: User, ...messages: ScheduleMessage[]) =>
    await Promise.all(
      messages.map(async (message) =>
        refusalCode(await scheduleMessage(app, user, message))
      ),
    );

  expect(await codes(eve, later(roomId, "hello", at))).toEqual(["not_found"]);
  expect(
    await codes(
      ada,
      later(roomId, "too late", clock.now()),
      later(roomId, "too far", clock.now() + 400 * DAY),
      { ...later(roomId, "no time", at), at: undefined },
      { ...later(roomId, "no such message", at), replyTo: 99 },
      { ...later(roomId, "no such thread", at), thread: 99 },
    ),
  ).toEqual(["invalid", "invalid", "invalid", "not_found", "not_found"]);
  const own = later(roomId, "mine", at);
  value(await scheduleMessage(app, ada, own));
  const scheduled = own.ref;
  for (
    const result of [
      cancelScheduled(app, grace, { scheduled }),
      sendScheduled(app, grace, { scheduled }),
      changeScheduled(app, grace, { ...own, scheduled }),
    ]
  ) expect(refusalCode(await result)).toBe("not_found");
  for (let i = 1; i < MAX_SCHEDULED; i++) {
    value(await scheduleMessage(app, ada, later(roomId, `${i}`, at)));
  }
  expect(await codes(ada, later(roomId, "more", at))).toEqual(["conflict"]);
  expect(value(await scheduleMessage(app, ada, own)).body).toBe("mine");
});

Deno.test("the times on offer are those of the writer's own clocks", () => {
  const saturday = Date.UTC(2026, 10, 21, 12, 20);
  const inTokyo = laterTimes(saturday, "Asia/Tokyo");
  const inParis = laterTimes(saturday, "Europe/Paris");
  const clocks = (times: typeof inTokyo, zone: string) =>
    times.map(({ name, at }) => [name, toLocal(at, zone)]);

  expect(clocks(inTokyo, "Asia/Tokyo")).toEqual([
    ["In an hour", "2026-11-21T22:20"],
    ["Tomorrow morning", "2026-11-22T09:00"],
    ["Monday morning", "2026-11-23T09:00"],
  ]);
  expect(clocks(inParis, "Europe/Paris")).toEqual([
    ["In an hour", "2026-11-21T14:20"],
    ["This evening", "2026-11-21T18:00"],
    ["Tomorrow morning", "2026-11-22T09:00"],
    ["Monday morning", "2026-11-23T09:00"],
  ]);
  expect(fromLocal("2026-07-01T09:00", "America/New_York"))
    .toBe(Date.UTC(2026, 6, 1, 13));
  expect(fromLocal("2026-02-31T09:00", "UTC")).toBeNull();
});
