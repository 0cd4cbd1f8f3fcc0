import { expect } from "expect";
import type { App } from "@/lib/app.ts";
import { listVersions } from "@/lib/chat/kept.ts";
import {
  deleteMessage,
  editMessage,
  postMessage,
  restoreMessage,
} from "@/lib/chat/messages.ts";
import { react } from "@/lib/chat/reactions.ts";
import { newRef } from "@/lib/client/ref.ts";
import { ERASED_AFTER_MS } from "@/lib/domain/limits.ts";
import { Eraser } from "@/lib/store/room/eraser.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  refusalCode,
  value,
} from "../helpers/app.ts";

type List = Deno.Kv["list"];

/** Between listing what was deleted and erasing it, something happens. */
function interrupt(kv: Deno.Kv, happens: () => Promise<unknown>) {
  const list: List = kv.list.bind(kv);
  const interrupted = async function* (...asked: Parameters<List>) {
    for await (const row of list(...asked)) {
      if (row.key[0] === "removed") await happens();
      yield row;
    }
  };
  kv.list = interrupted as unknown as List;
}

/** Between deciding what is asked next and storing it, something happens. */
function holdUp(kv: Deno.Kv, happens: () => Promise<unknown>) {
  const atomic = kv.atomic.bind(kv);
  kv.atomic = () => {
    kv.atomic = atomic;
    const next = atomic();
    const commit = next.commit.bind(next);
    next.commit = async () => {
      await happens();
      return await commit();
    };
    return next;
  };
}

/** A message with an earlier text and an emoji, just deleted. */
async function deleteOne(app: App) {
  const ada = await addPerson(app, "ada");
  const at = { roomId: await addRoom(app, ada), seq: 0 };
  const said = { roomId: at.roomId, ref: newRef(), body: "a draft" };
  at.seq = value(await postMessage(app, ada, said)).seq;
  value(await editMessage(app, ada, { ...at, body: "the plan" }));
  value(await react(app, ada, { ...at, emoji: "👍", on: true }));
  const beside = async () => {
    const { versions } = value(await listVersions(app, ada, at));
    const rows = app.kv.list({ prefix: ["reactors", at.roomId] });
    return { versions, reactors: (await Array.fromAsync(rows)).length };
  };
  const before = await beside();
  value(await deleteMessage(app, ada, at));
  return { ada, at, before, beside };
}

/** Of another host, whose clock is ahead. */
const openEraser = (app: App) =>
  new Eraser(app.kv, () => app.now() + ERASED_AFTER_MS);

Deno.test("what is brought back in the moment of its erasing loses nothing", async () => {
  await using app = await openTestApp();
  const { ada, at, before, beside } = await deleteOne(app);

  interrupt(app.kv, async () => value(await restoreMessage(app, ada, at)));
  const eraser = openEraser(app);
  await eraser.sweep();
  eraser.close();

  expect(before).toMatchObject({
    versions: [{ body: "a draft" }],
    reactors: 1,
  });
  expect(await beside()).toEqual(before);
});

Deno.test("what is erased in the moment of its bringing back stays deleted", async () => {
  await using app = await openTestApp();
  const { ada, at } = await deleteOne(app);
  const eraser = openEraser(app);

  holdUp(app.kv, () => eraser.sweep()); // the store was away for a while
  const restored = await restoreMessage(app, ada, at);
  eraser.close();

  expect(refusalCode(restored)).toBe("conflict");
  expect((await app.log.message(at.roomId, at.seq))!.body).toBeNull();
});
