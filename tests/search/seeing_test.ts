import { expect } from "expect";
import { openDirect } from "@/lib/chat/directs.ts";
import { createRoom, joinRoom, leaveRoom } from "@/lib/chat/rooms.ts";
import { SEGMENT } from "@/lib/store/find/segments.ts";
import { addRoom, openTestApp, post, value } from "@/tests/helpers/app.ts";
import { finds, findsAll, people, says } from "./finding.ts";

Deno.test("nobody finds what they may not see, and what they may no longer see", async () => {
  await using app = await openTestApp();
  const [ada, grace, eve] = await people(app, "ada", "grace", "eve");
  const roomId = await addRoom(app, ada, grace, eve);
  const other = await addRoom(app, ada, grace);
  const name = "Secret garden";
  await createRoom(app, ada, { name, topic: "", kind: "private" });
  await says(app, ada, roomId, "a secret for three");
  await says(app, ada, other, "a secret for two");
  const direct = value(await openDirect(app, ada, { userId: grace.id })).id;
  await says(app, grace, direct, "a secret between us");

  const before = await findsAll(app, eve, "secret");
  value(
    await app.journal.append(roomId, {
      type: "remove",
      by: ada.id,
      userId: eve.id,
    }),
  );

  expect(before).toEqual(["a secret for three"]);
  expect(await finds(app, eve, "secret")).toEqual({
    people: [],
    rooms: [],
    messages: [],
    next: null,
  });
  expect(await finds(app, eve, "in:garden secret"))
    .toEqual(await finds(app, eve, "in:nowhere secret"));
  expect(await findsAll(app, grace, "secret")).toHaveLength(3);
});

Deno.test("a public room is found by its name, its messages by its members", async () => {
  await using app = await openTestApp();
  const [ada, eve] = await people(app, "ada", "eve");
  const input = { name: "Loom", topic: "", kind: "public" } as const;
  const { id } = value(await createRoom(app, ada, input));
  await says(app, ada, id, "the loom is here");

  const { rooms, messages } = await finds(app, eve, "loo");
  expect(rooms.map(({ name }) => name)).toEqual(["Loom"]);
  expect(messages).toEqual([]);
  expect(await findsAll(app, ada, "loo")).toEqual(["the loom is here"]);
});

Deno.test("who comes finds what was said before, who goes nothing any more", async () => {
  await using app = await openTestApp();
  const [ada, eve] = await people(app, "ada", "eve");
  const input = { name: "Loom", topic: "", kind: "public" } as const;
  const { id: roomId } = value(await createRoom(app, ada, input));
  const bodies = Array.from({ length: 2 * SEGMENT }, (_, i) => `thread ${i}`);
  await says(app, ada, roomId, ...bodies);
  await app.indexer.settled();
  const found = async () =>
    [
      ...await findsAll(app, eve, "7"),
      ...await findsAll(app, eve, '"thread 7"'),
    ].length > 0;

  expect(await found()).toBe(false);
  value(await joinRoom(app, eve, { roomId }));
  expect(await found()).toBe(true);
  value(await leaveRoom(app, eve, { roomId }));
  expect(await found()).toBe(false);
});

Deno.test("what is said in a side thread is found by whoever is in its room", async () => {
  await using app = await openTestApp();
  const [ada, grace, eve] = await people(app, "ada", "grace", "eve");
  const roomId = await addRoom(app, ada, grace);
  const [thread] = await says(app, ada, roomId, "who has tea?");
  const answer = { ...post(grace, "the tea is here"), thread };
  const { seq } = value(await app.journal.append(roomId, answer));

  expect(await findsAll(app, ada, "tea"))
    .toEqual(["the tea is here", "who has tea?"]);
  expect(await findsAll(app, eve, "tea")).toEqual([]);

  value(
    await app.journal.append(roomId, { type: "delete", by: grace.id, seq }),
  );
  expect(await findsAll(app, ada, "tea")).toEqual(["who has tea?"]);
});
