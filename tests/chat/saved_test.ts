import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import type { App } from "@/lib/app.ts";
import { deleteMessage, postMessage } from "@/lib/chat/messages.ts";
import { leaveRoom } from "@/lib/chat/rooms.ts";
import { listSaved, saveMessage, unsaveMessage } from "@/lib/chat/saved.ts";
import { MAX_SAVED } from "@/lib/domain/limits.ts";
import type { User } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";
import {
  addPeople,
  addPerson,
  addRoom,
  openTestApp,
  refusalCode,
  value,
} from "../helpers/app.ts";
import { openFolder } from "../helpers/folder.ts";

const HOUR_MS = 60 * 60_000;

async function openPlace(app: App) {
  const [ada, grace] = await addPeople(app, "ada", "grace");
  const roomId = await addRoom(app, ada, grace);
  const say = async (body: string) => {
    const post = { roomId, ref: uuidv7(), body };
    return value(await postMessage(app, ada, post)).seq;
  };
  return { ada, grace, roomId, say };
}

const texts = async (app: App, user: User) =>
  (await listSaved(app, user)).map(({ shown }) => shown?.message.body);

Deno.test("what was put aside is listed as it is now, the latest first, for oneself only", async () => {
  let time = 1;
  await using app = await openTestApp(null, { now: () => time++ });
  const { ada, grace, roomId, say } = await openPlace(app);
  const [one, two] = [await say("one"), await say("two")];

  value(await saveMessage(app, grace, { roomId, seq: one }));
  value(await saveMessage(app, grace, { roomId, seq: two }));
  expect(await texts(app, grace)).toEqual(["two", "one"]);
  value(await deleteMessage(app, ada, { roomId, seq: two }));
  expect(await texts(app, grace)).toEqual([null, "one"]);
  value(await unsaveMessage(app, grace, { roomId, seq: two }));

  expect(await texts(app, grace)).toEqual(["one"]);
  expect(await texts(app, ada)).toEqual([]);
});

Deno.test("a reminder comes first when its time has come, also after a restart", async () => {
  let time = 1_000_000;
  const now = () => time++;
  await using folder = await openFolder();
  let grace: User;
  {
    await using app = await openTestApp(folder.path, { now });
    const place = await openPlace(app);
    grace = place.grace;
    const { roomId, say } = place;
    const soon = { roomId, seq: await say("call the venue") };
    const remindAt = time + HOUR_MS;
    value(await saveMessage(app, grace, { ...soon, remindAt }));
    value(await saveMessage(app, grace, { roomId, seq: await say("later") }));
    expect(await texts(app, grace)).toEqual(["later", "call the venue"]);
  }

  time += HOUR_MS;
  await using app = await openTestApp(folder.path, { now });
  expect(await texts(app, grace)).toEqual(["call the venue", "later"]);
});

Deno.test("nobody saves what they may not see", async () => {
  await using app = await openTestApp();
  const { grace, roomId, say } = await openPlace(app);
  const eve = await addPerson(app, "eve");
  const seq = await say("between us");
  value(await saveMessage(app, grace, { roomId, seq }));

  const refusals = await Promise.all([
    saveMessage(app, eve, { roomId, seq }),
    unsaveMessage(app, eve, { roomId, seq }),
    saveMessage(app, grace, { roomId, seq: 999 }),
  ]);
  const late = await saveMessage(app, grace, { roomId, seq, remindAt: 1 });

  expect(new Set(refusals.map(refusalCode))).toEqual(new Set(["not_found"]));
  expect(refusalCode(late)).toBe("invalid");
});

Deno.test("who has left a room is told of what they saved there, not what it says, and lets it go", async () => {
  await using app = await openTestApp();
  const { grace, roomId, say } = await openPlace(app);
  const seq = await say("between us");
  value(await saveMessage(app, grace, { roomId, seq }));

  value(await leaveRoom(app, grace, { roomId }));
  const [left] = await listSaved(app, grace);
  value(await unsaveMessage(app, grace, { roomId, seq }));

  expect(left).toMatchObject({ roomId, seq, shown: null });
  expect(JSON.stringify(left)).not.toContain("between us");
  expect(await listSaved(app, grace)).toEqual([]);
  expect(refusalCode(await unsaveMessage(app, grace, { roomId, seq })))
    .toBe("not_found");
});

Deno.test("whoever has saved as much as can be saved changes when to be reminded, and no more", async () => {
  await using app = await openTestApp();
  const { grace, roomId, say } = await openPlace(app);
  const [saved, other] = [await say("saved"), await say("another one")];
  value(await saveMessage(app, grace, { roomId, seq: saved }));
  const filled = app.kv.atomic();
  for (let n = 1; n < MAX_SAVED; n++) {
    const row = { roomId, seq: 1_000 + n, savedAt: n };
    filled.set(keys.saved(grace.id, roomId, row.seq), row);
  }
  await filled.commit();
  app.bus.hear("host", { type: "missed" });

  const remindAt = app.now() + HOUR_MS;
  const again = await saveMessage(app, grace, { roomId, seq: saved, remindAt });
  const oneMore = await saveMessage(app, grace, { roomId, seq: other });

  expect([again, oneMore].map(refusalCode)).toEqual([null, "conflict"]);
});
