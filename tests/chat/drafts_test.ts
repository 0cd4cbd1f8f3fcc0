import { expect } from "expect";
import type { App } from "@/lib/app.ts";
import { endDraft, findDraft, saveDraft } from "@/lib/chat/drafts.ts";
import { MAX_DRAFTS } from "@/lib/domain/limits.ts";
import {
  addPeople,
  addRoom,
  openTestApp,
  refusalCode,
  value,
} from "../helpers/app.ts";
import { openFolder } from "../helpers/folder.ts";

async function openPlace(app: App) {
  const [ada, grace, eve] = await addPeople(app, "ada", "grace", "eve");
  return { ada, grace, eve, roomId: await addRoom(app, ada, grace) };
}

Deno.test("what was begun is there after a restart, in the room and in the thread, for its author alone", async () => {
  await using folder = await openFolder();
  const place = await (async () => {
    await using app = await openTestApp(folder.path);
    const place = await openPlace(app);
    const { ada, roomId } = place;
    value(
      await saveDraft(app, ada, { roomId, body: "half a thou", replyTo: 3 }),
    );
    value(await saveDraft(app, ada, { roomId, thread: 3, body: "beside " }));
    return place;
  })();

  await using app = await openTestApp(folder.path);
  const { ada, grace, roomId } = place;
  expect(await findDraft(app, ada, { roomId }))
    .toEqual({ roomId, body: "half a thou", replyTo: 3 });
  expect(await findDraft(app, ada, { roomId, thread: 3 }))
    .toEqual({ roomId, thread: 3, body: "beside " });
  expect(await app.drafts.of(grace.id)).toEqual([]);
});

Deno.test("the last word counts, and none at all ends it", async () => {
  await using app = await openTestApp();
  const { ada, roomId } = await openPlace(app);

  for (const body of ["one", "two"]) {
    value(await saveDraft(app, ada, { roomId, body }));
  }
  expect((await findDraft(app, ada, { roomId }))?.body).toBe("two");
  value(await saveDraft(app, ada, { roomId, body: " " }));
  expect(await app.drafts.of(ada.id)).toEqual([]);
  value(await saveDraft(app, ada, { roomId, body: "three" }));
  await endDraft(app, ada, { roomId });

  expect(await app.drafts.of(ada.id)).toEqual([]);
});

Deno.test("nobody begins where they may not speak, nor everywhere", async () => {
  await using app = await openTestApp();
  const { ada, eve, roomId } = await openPlace(app);

  const refused = await saveDraft(app, eve, { roomId, body: "let me in" });
  for (let thread = 1; thread <= MAX_DRAFTS; thread++) {
    value(await saveDraft(app, ada, { roomId, thread, body: "x" }));
  }
  const more = await saveDraft(app, ada, { roomId, body: "one more" });

  expect(refusalCode(refused)).toBe("not_found");
  expect(refusalCode(more)).toBe("conflict");
  value(await saveDraft(app, ada, { roomId, thread: 1, body: "changed" }));
});
