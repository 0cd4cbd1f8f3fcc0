import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import type { App } from "@/lib/app.ts";
import {
  deleteMessage,
  editMessage,
  postMessage,
} from "@/lib/chat/messages.ts";
import { listMessages, openRoom } from "@/lib/chat/reading.ts";
import { leaveRoom } from "@/lib/chat/rooms.ts";
import {
  followThread,
  listFollowed,
  listThreads,
  markThreadRead,
  openThread,
  unfollowThread,
} from "@/lib/chat/threads.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import {
  addPeople,
  addPerson,
  addRoom,
  openTestApp,
  refusalCode,
  value,
} from "../helpers/app.ts";

const limit = 50;

async function say(
  app: App,
  user: User,
  roomId: RoomId,
  where: { replyTo?: number; thread?: number; body?: string } = {},
) {
  const post = { roomId, ref: uuidv7(), body: "hello", ...where };
  return value(await postMessage(app, user, post));
}

/** Messages of a thread that this person follows and has not read; null: not followed. */
async function unreadIn(app: App, user: User, thread: number) {
  const followed = await listFollowed(app, user);
  const found = followed.find((one) => one.thread === thread);
  return found ? found.count - found.ordinal : null;
}

async function openPlace(app: App) {
  const [ada, grace, alan] = await addPeople(app, "ada", "grace", "alan");
  const roomId = await addRoom(app, ada, grace, alan);
  return { ada, grace, alan, roomId };
}

Deno.test("an answer shows the first line of what it answers, as that is now", async () => {
  await using app = await openTestApp();
  const { ada, grace, roomId } = await openPlace(app);
  const body = "see you at nine\nor not";
  const { seq } = await say(app, ada, roomId, { body });

  const answer = await say(app, grace, roomId, { replyTo: seq });
  expect(answer.quote).toEqual({ seq, by: ada.id, line: "see you at nine" });

  value(await editMessage(app, ada, { roomId, seq, body: "at ten" }));
  const shown = async () => {
    const page = value(await listMessages(app, ada, { roomId, limit }));
    return page.messages.at(-1)!.quote;
  };
  expect(await shown()).toEqual({ seq, by: ada.id, line: "at ten" });

  value(await deleteMessage(app, ada, { roomId, seq }));
  expect(await shown()).toEqual({ seq, by: ada.id, line: null });
});

Deno.test("what is said in a thread is not in the room, and the room's message sums it up", async () => {
  await using app = await openTestApp();
  const { ada, grace, roomId } = await openPlace(app);
  const root = await say(app, ada, roomId, { body: "who brings what?" });

  const first = await say(app, grace, roomId, { thread: root.seq });
  const second = await say(app, ada, roomId, { thread: root.seq });

  const room = value(await openRoom(app, ada, { roomId, limit }));
  expect(room.messages.map(({ seq }) => seq)).toEqual([root.seq]);
  expect(room.room.head.ordinal).toBe(1);
  expect(room.messages[0].replies).toEqual({
    ...{ count: 2, lastSeq: second.seq, lastAt: second.at },
    by: [ada.id, grace.id],
  });
  const thread = value(
    await openThread(app, ada, { roomId, seq: root.seq, limit }),
  );
  expect(thread.root.body).toBe("who brings what?");
  expect(thread.messages.map(({ seq, ordinal }) => [seq, ordinal])).toEqual([
    [first.seq, 1],
    [second.seq, 2],
  ]);
});

Deno.test("a thread's history comes in pages, there and back", async () => {
  await using app = await openTestApp();
  const { ada, roomId } = await openPlace(app);
  const { seq: thread } = await say(app, ada, roomId);
  for (let i = 0; i < 7; i++) {
    await say(app, ada, roomId, { thread });
    await say(app, ada, roomId);
  }
  const list = async (where: object) =>
    value(await listMessages(app, ada, { roomId, thread, limit: 3, ...where }));

  const newest = await list({});
  const older = await list({ before: newest.messages[0].seq });
  const newer = await list({ after: older.messages.at(-1)!.seq });
  const around = await list({ around: older.messages[1].seq });

  const ordinals = [newest, older, newer, around].map(({ messages }) =>
    messages.map(({ ordinal }) => ordinal)
  );
  expect(ordinals).toEqual([[5, 6, 7], [2, 3, 4], [5, 6, 7], [2, 3, 4]]);
  expect([newest, older].map(({ hasOlder, hasNewer }) => [hasOlder, hasNewer]))
    .toEqual([[true, false], [true, true]]);
});

Deno.test("an answer is unread for who follows: those who wrote, and whose message it hangs on", async () => {
  await using app = await openTestApp();
  const { ada, grace, alan, roomId } = await openPlace(app);
  const { seq: thread } = await say(app, ada, roomId);
  const unread = () =>
    Promise.all([ada, grace, alan].map((one) => unreadIn(app, one, thread)));

  await say(app, grace, roomId, { thread });
  expect(await unread()).toEqual([1, 0, null]);
  await say(app, alan, roomId, { thread });
  expect(await unread()).toEqual([2, 1, 0]);
  const read = { roomId, seq: thread, ordinal: 2 };
  value(await markThreadRead(app, ada, read));
  expect(await unread()).toEqual([0, 1, 0]);
  value(await unfollowThread(app, grace, { roomId, seq: thread }));
  await say(app, ada, roomId, { thread });
  expect(await unread()).toEqual([0, null, 1]);
  value(await followThread(app, grace, { roomId, seq: thread }));
  expect(await unread()).toEqual([0, 0, 1]);
});

Deno.test("a position in a thread moves forward only, and no further than the thread", async () => {
  await using app = await openTestApp();
  const { ada, grace, roomId } = await openPlace(app);
  const { seq: thread } = await say(app, ada, roomId);
  for (let i = 0; i < 3; i++) await say(app, grace, roomId, { thread });
  const reads = (ordinal: number) =>
    markThreadRead(app, ada, { roomId, seq: thread, ordinal });

  await reads(2);
  await reads(1);
  expect(await unreadIn(app, ada, thread)).toBe(1);
  await reads(1_000);
  await say(app, grace, roomId, { thread });
  expect(await unreadIn(app, ada, thread)).toBe(1);
});

Deno.test("followed threads are listed by their last message, and not those of rooms one has left", async () => {
  let time = 1;
  await using app = await openTestApp(null, { now: () => time++ });
  const { ada, grace, roomId } = await openPlace(app);
  const one = await say(app, grace, roomId, { body: "first" });
  const two = await say(app, grace, roomId, { body: "second" });
  await say(app, ada, roomId, { thread: two.seq });
  const last = await say(app, ada, roomId, { thread: one.seq });

  const threads = await listThreads(app, grace);
  expect(threads.map(({ root }) => root.body)).toEqual(["first", "second"]);
  expect(threads[0].last.seq).toBe(last.seq);
  expect(threads[0].count - threads[0].ordinal).toBe(1);
  value(await leaveRoom(app, grace, { roomId }));

  expect(await listThreads(app, grace)).toEqual([]);
  expect(await listFollowed(app, grace)).toEqual([]);
});

Deno.test("an answer in a thread is edited and deleted like any other message", async () => {
  await using app = await openTestApp();
  const { ada, grace, roomId } = await openPlace(app);
  const { seq: thread } = await say(app, ada, roomId);
  const { seq } = await say(app, grace, roomId, { thread });

  const foreign = await editMessage(app, ada, { roomId, seq, body: "mine" });
  const edited = value(
    await editMessage(app, grace, { roomId, seq, body: "better" }),
  );
  const gone = value(await deleteMessage(app, grace, { roomId, seq }));

  expect(refusalCode(foreign)).toBe("forbidden");
  expect([edited.body, edited.thread]).toEqual(["better", thread]);
  expect([gone.body, gone.ordinal]).toEqual([null, 1]);
});

Deno.test("nobody answers what is not there, or from elsewhere", async () => {
  await using app = await openTestApp();
  const { ada, grace, roomId } = await openPlace(app);
  const eve = await addPerson(app, "eve");
  const root = await say(app, ada, roomId);
  const inThread = await say(app, grace, roomId, { thread: root.seq });
  const other = await say(app, ada, roomId);
  const tries = (user: User, where: { replyTo?: number; thread?: number }) =>
    postMessage(app, user, { roomId, ref: uuidv7(), body: "x", ...where });

  const refusals = await Promise.all([
    tries(ada, { replyTo: 999 }),
    tries(ada, { thread: 999 }),
    tries(ada, { thread: 1 }), // an event that is no message
    tries(ada, { thread: inThread.seq }), // no threads in threads
    tries(ada, { replyTo: inThread.seq }),
    tries(ada, { thread: root.seq, replyTo: other.seq }),
    tries(eve, { thread: root.seq }),
    followThread(app, eve, { roomId, seq: root.seq }),
    followThread(app, ada, { roomId, seq: inThread.seq }),
    markThreadRead(app, eve, { roomId, seq: root.seq, ordinal: 1 }),
    openThread(app, eve, { roomId, seq: root.seq, limit }),
    openThread(app, ada, { roomId, seq: inThread.seq, limit }),
  ]);

  expect(new Set(refusals.map(refusalCode))).toEqual(new Set(["not_found"]));
  const allowed = await tries(ada, { thread: root.seq, replyTo: inThread.seq });
  expect(refusalCode(allowed)).toBe(null);
});

Deno.test("the same answer sent twice to a thread is one, from memory and from the store", async () => {
  await using app = await openTestApp();
  const { ada, roomId } = await openPlace(app);
  const { seq: thread } = await say(app, ada, roomId);
  const post = { roomId, ref: uuidv7(), body: "once", thread };

  const first = value(await postMessage(app, ada, post));
  const second = value(await postMessage(app, ada, post));
  app.rooms.forget(roomId);
  const third = value(await postMessage(app, ada, post));

  expect([second.seq, third.seq]).toEqual([first.seq, first.seq]);
  const page = value(await listMessages(app, ada, { roomId, thread, limit }));
  expect(page.messages.length).toBe(1);
});

Deno.test("a hundred people in one thread at once are each counted once", async () => {
  await using app = await openTestApp();
  const { ada, roomId } = await openPlace(app);
  const { seq: thread } = await say(app, ada, roomId);

  await Promise.all(
    Array.from({ length: 100 }, () => say(app, ada, roomId, { thread })),
  );
  app.rooms.forget(roomId);

  const page = value(
    await listMessages(app, ada, { roomId, thread, limit: 100 }),
  );
  expect(page.messages.map(({ ordinal }) => ordinal)).toEqual(
    Array.from({ length: 100 }, (_, index) => index + 1),
  );
  const room = value(await openRoom(app, ada, { roomId, limit }));
  expect(room.messages[0].replies!.count).toBe(100);
  expect(room.room.head.seq).toBe(page.messages.at(-1)!.seq);
});
