import { expect } from "expect";
import { keys } from "@/lib/store/keys.ts";
import {
  addPeople,
  addPerson,
  addRoom,
  openTestApp,
  post,
  value,
} from "../helpers/app.ts";

Deno.test("a host that was cut off reads anew what is one person's", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const roomId = await addRoom(app, ada);
  const { seq } = value(await app.journal.append(roomId, post(ada, "hello")));
  const own = async () => [
    (await app.positions.of(ada.id)).get(roomId),
    await app.followed.ordinal(ada.id, roomId, seq),
    (await app.saved.of(ada.id)).length,
  ];
  const before = await own();

  // What another host wrote while nothing came through.
  await app.kv.atomic()
    .set(keys.reading(ada.id, roomId), 0)
    .set(keys.followed(ada.id, roomId, seq), 3)
    .set(keys.saved(ada.id, roomId, seq), { roomId, seq, savedAt: 1 })
    .commit();
  app.bus.hear("host", { type: "missed" });

  expect(before).toEqual([1, null, 0]);
  expect(await own()).toEqual([0, 3, 1]);
});

Deno.test("who had nothing of their own has it as soon as it is there, and nobody else has", async () => {
  await using app = await openTestApp();
  const [ada, grace] = await addPeople(app, "ada", "grace");
  const roomId = await addRoom(app, ada, grace);
  const { seq } = value(await app.journal.append(roomId, post(ada, "hello")));
  const followed = ({ id }: typeof ada) =>
    app.followed.ordinal(id, roomId, seq);
  const before = [await followed(ada), await followed(grace)];

  const command = {
    type: "follow",
    by: grace.id,
    thread: seq,
    on: true,
  } as const;
  value(await app.journal.append(roomId, command));

  expect(before).toEqual([null, null]);
  expect([await followed(ada), await followed(grace)]).toEqual([null, 0]);
});
