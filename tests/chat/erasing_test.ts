import { expect } from "expect";
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
import { addPerson, addRoom, openTestApp, value } from "../helpers/app.ts";

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

Deno.test("what is brought back in the moment of its erasing loses nothing", async () => {
  await using app = await openTestApp();
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

  interrupt(app.kv, async () => value(await restoreMessage(app, ada, at)));
  // Of another host, whose clock is ahead.
  const eraser = new Eraser(app.kv, () => app.now() + ERASED_AFTER_MS);
  await eraser.sweep();
  eraser.close();

  expect(before).toMatchObject({
    versions: [{ body: "a draft" }],
    reactors: 1,
  });
  expect(await beside()).toEqual(before);
});
