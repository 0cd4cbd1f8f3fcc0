import { expect } from "expect";
import type { App } from "@/lib/app.ts";
import { listPins, listVersions } from "@/lib/chat/kept.ts";
import {
  deleteMessage,
  editMessage,
  forwardMessage,
  pinMessage,
  postMessage,
  restoreMessage,
} from "@/lib/chat/messages.ts";
import { react } from "@/lib/chat/reactions.ts";
import { listMentions } from "@/lib/chat/mentions.ts";
import {
  eventsAfter,
  listMessages,
  listRooms,
  openRoom,
} from "@/lib/chat/reading.ts";
import { listSaved, saveMessage } from "@/lib/chat/saved.ts";
import { listThreads, openThread } from "@/lib/chat/threads.ts";
import { newRef } from "@/lib/client/ref.ts";
import {
  ERASED_AFTER_MS,
  MAX_PINS,
  MAX_VERSIONS,
  UNDO_DELETE_MS,
} from "@/lib/domain/limits.ts";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import { search } from "@/lib/search/search.ts";
import type { User } from "@/lib/domain/model.ts";
import {
  addPeople,
  addPerson,
  addRoom,
  openTestApp,
  refusalCode,
  value,
} from "../helpers/app.ts";
import { Clock } from "../helpers/clock.ts";

async function twoPeople(app: App) {
  const [ada, grace] = await addPeople(app, "ada", "grace");
  const roomId = await addRoom(app, ada, grace);
  const says = async (user: User, body: string) =>
    value(await postMessage(app, user, { roomId, ref: newRef(), body })).seq;
  return { ada, grace, roomId, says };
}

/** Every text that the store holds, wherever it is. */
async function kept(app: App): Promise<string> {
  const rows = await Array.fromAsync(app.kv.list({ prefix: [] }));
  return JSON.stringify(
    rows.map(({ value }) => value),
    (_, part) => typeof part === "bigint" ? String(part) : part,
  );
}

Deno.test("a message brought back within half a minute is as it was", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, { now: clock.now });
  const { ada, grace, roomId, says } = await twoPeople(app);
  const seq = await says(ada, "a draft");
  value(await editMessage(app, ada, { roomId, seq, body: "the plan" }));
  value(await react(app, grace, { roomId, seq, emoji: "👍", on: true }));
  value(await pinMessage(app, grace, { roomId, seq, on: true }));
  const list = async () =>
    value(await listMessages(app, ada, { roomId, limit: 50 })).messages.at(-1);
  const before = await list();

  const gone = value(await deleteMessage(app, ada, { roomId, seq }));
  const pinsMeanwhile = value(await listPins(app, ada, roomId)).messages;
  clock.pass(UNDO_DELETE_MS - 1);
  await app.eraser.sweep();
  const byGrace = await restoreMessage(app, grace, { roomId, seq });
  value(await restoreMessage(app, ada, { roomId, seq }));

  expect(gone).toEqual({
    seq,
    ordinal: 1,
    by: ada.id,
    at: gone.at,
    ref: gone.ref,
    body: null,
    deletedAt: gone.deletedAt,
  });
  expect(pinsMeanwhile).toEqual([]);
  expect(refusalCode(byGrace)).toBe("forbidden");
  expect(await list()).toEqual(before);
  expect(value(await listPins(app, ada, roomId)).messages).toHaveLength(1);
  const { versions } = value(await listVersions(app, ada, { roomId, seq }));
  expect(versions.map(({ body }) => body)).toEqual(["a draft"]);
});

Deno.test("after half a minute a deleted message cannot be brought back, and nothing of it is kept", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, { now: clock.now });
  const { ada, roomId, says } = await twoPeople(app);
  const seq = await says(ada, "first secret");
  value(await editMessage(app, ada, { roomId, seq, body: "second secret" }));
  value(await react(app, ada, { roomId, seq, emoji: "👍", on: true }));
  const beside = async () => {
    const rows = ["versions", "reactors", "removed"].map((name) =>
      Array.fromAsync(app.kv.list({ prefix: [name, roomId] }))
    );
    return (await Promise.all(rows)).flat().length;
  };
  const before = await beside();
  value(await deleteMessage(app, ada, { roomId, seq }));

  clock.pass(UNDO_DELETE_MS);
  const late = await restoreMessage(app, ada, { roomId, seq });
  clock.pass(ERASED_AFTER_MS - UNDO_DELETE_MS);
  await app.eraser.sweep();

  expect(before).toBe(2);
  expect(await beside()).toBe(0);
  expect(refusalCode(late)).toBe("conflict");
  expect(await kept(app)).not.toContain("secret");
});

Deno.test("what was deleted is gone from every place where it stood, and comes back to all of them", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, { now: clock.now });
  const { ada, grace, roomId, says } = await twoPeople(app);
  const seq = await says(ada, "a secret for @grace");
  const body = "another secret for @grace";
  value(await editMessage(app, ada, { roomId, seq, body }));
  value(await pinMessage(app, ada, { roomId, seq, on: true }));
  value(await saveMessage(app, grace, { roomId, seq }));
  for (const where of [{ replyTo: seq }, { thread: seq, replyTo: seq }]) {
    const answer = { roomId, ref: newRef(), body: "really?", ...where };
    value(await postMessage(app, grace, answer));
  }
  const page = { roomId, limit: 50 };
  const places = async () => ({
    list: await listRooms(app, grace),
    room: value(await openRoom(app, grace, page)),
    thread: value(await openThread(app, grace, { ...page, seq })),
    threads: await listThreads(app, grace),
    replay: value(await eventsAfter(app, grace, roomId, 0)),
    pins: value(await listPins(app, grace, roomId)),
    saved: await listSaved(app, grace),
    mentions: value(await listMentions(app, grace, {})),
    found: value(
      await search(app, grace, { q: "secret", limit: 20, zone: "UTC" }),
    ).messages,
  });
  const telling = async () =>
    Object.entries(await places())
      .filter(([, place]) => JSON.stringify(place).includes("secret"))
      .map(([name]) => name);

  const before = await telling();
  value(await deleteMessage(app, ada, { roomId, seq }));
  const meanwhile = await telling();
  value(await restoreMessage(app, ada, { roomId, seq }));
  const again = await telling();
  value(await deleteMessage(app, ada, { roomId, seq }));
  clock.pass(ERASED_AFTER_MS);
  await app.eraser.sweep();

  const everywhere = Object.keys(await places()).filter((one) => one !== "list" // whose last line is the answer
  );
  expect(before).toEqual(everywhere);
  expect(meanwhile).toEqual([]);
  expect(again).toEqual(everywhere);
  expect(await kept(app)).not.toContain("secret");
});

Deno.test("everybody in the room reads what a message said before, until it is deleted", async () => {
  await using app = await openTestApp();
  const { ada, grace, roomId, says } = await twoPeople(app);
  const eve = await addPerson(app, "eve");
  const seq = await says(ada, "one");
  for (const body of ["two", "three"]) {
    value(await editMessage(app, ada, { roomId, seq, body }));
  }
  const bodies = async (user: User) =>
    value(await listVersions(app, user, { roomId, seq })).versions
      .map(({ body }) => body);

  expect(await bodies(grace)).toEqual(["one", "two"]);
  expect(refusalCode(await listVersions(app, eve, { roomId, seq }))).toBe(
    "not_found",
  );
  value(await deleteMessage(app, ada, { roomId, seq }));
  expect(refusalCode(await listVersions(app, grace, { roomId, seq }))).toBe(
    "not_found",
  );
});

Deno.test("of a message that is changed again and again the newest texts are kept", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, { now: clock.now });
  const { ada, roomId, says } = await twoPeople(app);
  const seq = await says(ada, "text 0");
  for (let n = 1; n <= MAX_VERSIONS + 3; n++) {
    clock.pass(1);
    value(await editMessage(app, ada, { roomId, seq, body: `text ${n}` }));
  }

  const { versions } = value(await listVersions(app, ada, { roomId, seq }));

  expect(versions).toHaveLength(MAX_VERSIONS);
  expect([versions[0].body, versions.at(-1)!.body]).toEqual([
    "text 3",
    `text ${MAX_VERSIONS + 2}`,
  ]);
});

Deno.test("a forwarded message arrives once, says whose words it is, and nobody changes them", async () => {
  await using app = await openTestApp();
  const { ada, grace, roomId, says } = await twoPeople(app);
  const eve = await addPerson(app, "eve");
  const seq = await says(ada, "the numbers are in");
  const to = await addRoom(app, grace);
  const ref = newRef();

  const [first] = value(
    await forwardMessage(app, grace, { roomId, seq, to: [to], ref }),
  );
  const [again] = value(
    await forwardMessage(app, grace, { roomId, seq, to: [to], ref }),
  );
  const edit = { roomId: to, seq: first.seq, body: "made up" };
  const forgery = await editMessage(app, grace, edit);
  const bySomebodyOutside = await forwardMessage(app, eve, {
    roomId,
    seq,
    to: ["general"],
    ref: newRef(),
  });
  const toSomewhereElse = await forwardMessage(app, ada, {
    roomId,
    seq,
    to: [to],
    ref: newRef(),
  });

  expect(again.seq).toBe(first.seq);
  expect(first.body).toBe("the numbers are in");
  expect(first.origin).toEqual({ by: ada.id, at: expect.any(Number) });
  expect(refusalCode(forgery)).toBe("forbidden");
  expect(refusalCode(bySomebodyOutside)).toBe("not_found");
  expect(refusalCode(toSomewhereElse)).toBe("not_found");
});

Deno.test("a message is forwarded to several conversations, once to each, also when it is asked for again", async () => {
  await using app = await openTestApp();
  const { ada, grace, roomId, says } = await twoPeople(app);
  const seq = await says(ada, "the numbers are in");
  const mine = await addRoom(app, grace);
  const hers = await addRoom(app, ada);
  const ref = newRef();
  const forward = (to: string[]) =>
    forwardMessage(app, grace, { roomId, seq, to, ref });
  const saidIn = async (room: string) =>
    (await app.log.newest(room, 10)).map(({ body }) => body);

  const halfway = await forward([mine, hers, GENERAL_ID]);
  value(await forward([mine, GENERAL_ID]));

  expect(refusalCode(halfway)).toBe("not_found");
  expect(await saidIn(mine)).toEqual(["the numbers are in"]);
  expect(await saidIn(GENERAL_ID)).toEqual(["the numbers are in"]);
  expect(await saidIn(hers)).toEqual([]);
});

Deno.test("members pin and unpin; what is pinned is listed newest first", async () => {
  await using app = await openTestApp();
  const { ada, grace, roomId, says } = await twoPeople(app);
  const seqs = [await says(ada, "one"), await says(grace, "two")];
  const pin = (user: User, seq: number, on = true) =>
    pinMessage(app, user, { roomId, seq, on });
  const pinned = async () =>
    value(await listPins(app, ada, roomId)).messages.map(({ body }) => body);

  for (const seq of seqs) value(await pin(grace, seq));
  const both = await pinned();
  value(await pin(ada, seqs[1], false));
  const eve = await addPerson(app, "eve");

  expect(both).toEqual(["two", "one"]);
  expect(await pinned()).toEqual(["one"]);
  expect(refusalCode(await pin(eve, seqs[0]))).toBe("not_found");
});

Deno.test("a room holds so many pins; pinning again what is pinned is no pin more", async () => {
  await using app = await openTestApp();
  const { ada, grace, roomId, says } = await twoPeople(app);
  const eve = await addPerson(app, "eve");
  const pin = (user: User, seq: number, on = true) =>
    pinMessage(app, user, { roomId, seq, on });
  const seqs: number[] = [];
  for (let i = 0; i < MAX_PINS; i++) seqs.push(await says(ada, `${i}`));
  for (const seq of seqs) value(await pin(ada, seq));
  const more = await says(grace, "one more");

  expect(refusalCode(await pin(grace, more))).toBe("conflict");
  expect(refusalCode(await pin(eve, more))).toBe("not_found");
  value(await pin(grace, seqs[0]));
  value(await pin(grace, seqs[0], false));
  value(await pin(grace, more));
});
