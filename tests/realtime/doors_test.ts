import { expect } from "expect";
import { newId } from "@/lib/domain/ids.ts";
import { DEFAULT_SETTINGS } from "@/lib/domain/settings.ts";
import type { User } from "@/lib/domain/model.ts";
import type { Result } from "@/lib/domain/result.ts";
import { RequestFrame } from "@/lib/protocol/frames.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { perform } from "@/lib/realtime/requests.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  post,
  refusalCode,
  type TestApp,
  value,
} from "../helpers/app.ts";
import { FRAME_TYPES, type FrameRow, framesFor } from "../helpers/frames.ts";

const WRONG_VALUES = [
  null,
  3.5,
  -1,
  { $ne: null },
  [["x"]],
  "\ud800",
  "x".repeat(20_000),
];

async function openPlace(app: TestApp, ada: User, grace: User) {
  const roomId = await addRoom(app, ada, grace);
  const { seq } = value(await app.journal.append(roomId, post(ada, "hello")));
  return { roomId, seq, userId: grace.id };
}

const asks = (app: TestApp, user: User, { input }: FrameRow) =>
  perform(app, user, value(parse(RequestFrame, input)));

Deno.test("every frame has its place among those that are tried here", () => {
  const rows = framesFor({ roomId: newId(), seq: 1, userId: newId() });

  expect(rows.map(({ type }) => type as string).sort()).toEqual(
    [...FRAME_TYPES].sort(),
  );
});

Deno.test("whatever a member asks rightly is done", async (t) => {
  await using app = await openTestApp();
  const people = ["ada", "grace"].map((name) => addPerson(app, name));
  const [ada, grace] = await Promise.all(people);
  const rows = framesFor({ roomId: newId(), seq: 1, userId: newId() });

  for (const [index, { type }] of rows.entries()) {
    await t.step(type, async () => {
      const place = await openPlace(app, ada, grace);
      const row = framesFor(place)[index];
      if (type === "restore") {
        const gone = framesFor(place).find(({ type }) => type === "delete")!;
        value(await asks(app, ada, gone));
      }
      const { scheduled } = row.input;
      if (scheduled) {
        const later = framesFor(place)
          .find(({ type }) => type === "schedule")!;
        const input = { ...later.input, ref: scheduled };
        value(await asks(app, ada, { ...later, input }));
      }

      expect(refusalCode(await asks(app, ada, row))).toBeNull();
    });
  }
});

Deno.test("for whoever is outside, or is so again, a private room is like none, frame by frame", async (t) => {
  await using app = await openTestApp();
  const names = ["ada", "grace", "eve", "linus"];
  const [ada, grace, eve, linus] = await Promise.all(
    names.map((name) => addPerson(app, name)),
  );
  const place = await openPlace(app, ada, grace);
  const { roomId } = place;
  for (const type of ["add", "remove"] as const) {
    const command = { type, by: ada.id, userId: linus.id };
    value(await app.journal.append(roomId, command));
  }
  const missing = newId();
  const told = (result: Result<unknown>, id: string) =>
    JSON.stringify(result).replaceAll(id, "ROOM");

  const rows = framesFor(place);
  const others = framesFor({ ...place, roomId: missing });
  for (const [index, row] of rows.entries()) {
    if (row.access !== "members") continue;
    await t.step(row.type, async () => {
      for (const outside of [eve, linus]) {
        const answer = await asks(app, outside, row);
        const none = await asks(app, outside, others[index]);

        expect(told(answer, roomId)).toBe(told(none, missing));
        expect(refusalCode(answer)).toBe("not_found");
      }
    });
  }
});

Deno.test("of what a frame says nothing is kept but what was meant to be", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const rows = framesFor({ roomId: newId(), seq: 1, userId: newId() });

  for (const row of rows.filter(({ type }) => type.startsWith("set_"))) {
    if (row.access === "own") value(await asks(app, ada, row));
  }

  const settings = await app.settings.of(ada.id);
  const { profile, status } = (await app.users.find(ada.id))!;
  expect(Object.keys(settings).sort()).toEqual(
    Object.keys(DEFAULT_SETTINGS).sort(),
  );
  expect([settings.undoSend, settings.addedBy]).toEqual([true, "nobody"]);
  expect(Object.keys({ ...profile, ...status }).sort()).toEqual(
    ["bio", "emoji", "hue", "phone", "pronouns", "text", "until", "zone"],
  );
});

Deno.test("every frame refuses what is wrong in it", async (t) => {
  const rows = framesFor({ roomId: newId(), seq: 1, userId: newId() });

  for (const { type, input } of rows) {
    await t.step(type, () => {
      const wrong = Object.keys(input).flatMap((name) =>
        WRONG_VALUES.map((value) => ({ ...input, [name]: value }))
      );
      const unknown = ["isAdmin", "constructor", "by"].map((name) => ({
        ...input,
        [name]: 1,
      }));
      const proto = JSON.parse(
        `{"__proto__":1,${JSON.stringify(input).slice(1)}`,
      );

      const taken = [...wrong, ...unknown, proto].filter((frame) =>
        parse(RequestFrame, frame).ok
      );
      expect(taken).toEqual([]);
    });
  }
});
