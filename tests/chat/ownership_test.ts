import { expect } from "expect";
import fc from "fast-check";
import type { App } from "@/lib/app.ts";
import {
  addMember,
  changeRoom,
  createRoom,
  joinRoom,
  leaveRoom,
} from "@/lib/chat/rooms.ts";
import { newId, type RoomId } from "@/lib/domain/ids.ts";
import { Clock } from "@/tests/helpers/clock.ts";
import { addPeople, addRoom, openTestApp, value } from "@/tests/helpers/app.ts";

const ownersOf = async (app: App, roomId: RoomId) => {
  const { members } = await app.rooms.open(roomId);
  return [...members.values()].filter(({ role }) => role === "owner");
};

Deno.test("whoever has been in a room for longest takes over from its owner", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, { now: clock.now });
  const [ada, grace, edsger] = await addPeople(app, "ada", "grace", "edsger");
  const roomId = await addRoom(app, ada);
  await addMember(app, ada, { roomId, userId: grace.id });
  clock.pass(1);
  await addMember(app, ada, { roomId, userId: edsger.id });

  value(await leaveRoom(app, ada, { roomId }));

  const owners = await ownersOf(app, roomId);
  expect(owners.map(({ userId }) => userId)).toEqual([grace.id]);
  const rename = { roomId, name: "Compilers", topic: "" };
  value(await changeRoom(app, grace, rename));
  expect((await changeRoom(app, edsger, rename)).ok).toBe(false);
});

Deno.test("who owns a room is so after a restart, too", async () => {
  await using app = await openTestApp();
  const [ada, grace] = await addPeople(app, "ada", "grace");
  const roomId = await addRoom(app, ada, grace);

  value(await leaveRoom(app, ada, { roomId }));
  app.rooms.forget(roomId);

  const owners = await ownersOf(app, roomId);
  expect(owners.map(({ userId }) => userId)).toEqual([grace.id]);
});

Deno.test("as long as anybody is in a room, one person owns it", async () => {
  await using app = await openTestApp();
  const people = await addPeople(app, "ada", "grace", "edsger");
  const moves = fc.array(fc.record({ who: fc.nat(2), comes: fc.boolean() }), {
    maxLength: 30,
  });

  await fc.assert(
    fc.asyncProperty(moves, async (moves) => {
      const room = {
        name: `room ${newId()}`,
        topic: "",
        kind: "public",
      } as const;
      const { id: roomId } = value(await createRoom(app, people[0], room));
      for (const { who, comes } of moves) {
        await (comes ? joinRoom : leaveRoom)(app, people[who], { roomId });
        const { members } = await app.rooms.open(roomId);
        const owners = await ownersOf(app, roomId);
        expect(owners.length).toBe(Math.min(1, members.size));
      }
    }),
    { numRuns: 60 },
  );
});
