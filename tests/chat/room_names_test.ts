import { expect } from "expect";
import type { App } from "@/lib/app.ts";
import { reserveName } from "@/lib/chat/room_names.ts";
import { changeRoom, createRoom } from "@/lib/chat/rooms.ts";
import type { User } from "@/lib/domain/model.ts";
import { addPeople, openTestApp, refusalCode, value } from "../helpers/app.ts";

const begin = (app: App, user: User, name: string) =>
  createRoom(app, user, { name, topic: "", kind: "public" });

Deno.test("nobody else gets a name that a room is about to take", async () => {
  await using app = await openTestApp();
  const [ada, grace] = await addPeople(app, "ada", "grace");
  const { id } = value(await begin(app, ada, "biscuits"));

  await reserveName(app, id, "tea"); // as renaming does, before it is written
  const begun = await begin(app, grace, "Tea");
  value(await changeRoom(app, ada, { roomId: id, name: "tea", topic: "" }));

  expect(refusalCode(begun)).toBe("conflict");
  expect((await begin(app, grace, "biscuits")).ok).toBe(true);
});

Deno.test("a name that a room never came to have is free after a while", async () => {
  let now = Date.now();
  await using app = await openTestApp(null, { now: () => now });
  const [ada, grace] = await addPeople(app, "ada", "grace");
  const { id } = value(await begin(app, ada, "biscuits"));
  await reserveName(app, id, "tea");

  now += 60_000;

  expect((await begin(app, grace, "tea")).ok).toBe(true);
});
