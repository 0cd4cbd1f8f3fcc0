import { expect } from "expect";
import { seqOf } from "@/lib/store/room/ordinals.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  post,
  value,
} from "../helpers/app.ts";

Deno.test("every message is found by its ordinal, whatever else happened in between", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const roomId = await addRoom(app, ada);
  const seqs: number[] = [];
  for (let i = 0; i < 60; i++) {
    const { seq } = value(await app.journal.append(roomId, post(ada, `${i}`)));
    seqs.push(seq);
    for (let j = 0; j < i % 4; j++) {
      value(
        await app.journal.append(roomId, {
          type: "edit",
          by: ada.id,
          seq,
          body: `${j}`,
        }),
      );
    }
  }
  const { head } = await app.rooms.open(roomId);

  const found = await Promise.all(
    seqs.map((_, index) => seqOf(app.log, { ...head, roomId }, index + 1)),
  );

  expect(found).toEqual(seqs);
  expect(await seqOf(app.log, { ...head, roomId }, 0)).toBeNull();
  expect(await seqOf(app.log, { ...head, roomId }, seqs.length + 1)).toBeNull();
});
