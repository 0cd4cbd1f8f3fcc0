import { expect } from "expect";
import { openDirect } from "@/lib/chat/directs.ts";
import { addMember } from "@/lib/chat/rooms.ts";
import { changeSettings } from "@/lib/chat/settings.ts";
import type { Adders } from "@/lib/domain/settings.ts";
import {
  addPeople,
  addRoom,
  openTestApp,
  post,
  refusalCode,
  value,
} from "../helpers/app.ts";
import { startServer } from "../helpers/server.ts";

const cases: [Adders, { acquainted: boolean }, string | null][] = [
  ["everybody", { acquainted: false }, null],
  ["everybody", { acquainted: true }, null],
  ["acquaintances", { acquainted: false }, "forbidden"],
  ["acquaintances", { acquainted: true }, null],
  ["nobody", { acquainted: false }, "forbidden"],
  ["nobody", { acquainted: true }, "forbidden"],
];

for (const [addedBy, { acquainted }, code] of cases) {
  const who = acquainted ? "somebody they know" : "a stranger";
  const what = code ? "refuses" : "lets in";
  Deno.test(`who is added by ${addedBy} ${what} ${who}`, async () => {
    await using app = await openTestApp();
    const [ada, grace] = await addPeople(app, "ada", "grace");
    // What strangers can do by themselves: it makes nobody an acquaintance.
    const { id: direct } = value(
      await openDirect(app, ada, { userId: grace.id }),
    );
    value(await app.journal.append(direct, post(ada, "hello")));
    if (acquainted) {
      value(await app.journal.append(direct, post(grace, "hello to you")));
    }
    value(await changeSettings(app, grace, { addedBy }));
    const roomId = await addRoom(app, ada);

    const added = await addMember(app, ada, { roomId, userId: grace.id });

    expect(refusalCode(added)).toBe(code);
    const { members } = await app.rooms.open(roomId);
    expect(members.has(grace.id)).toBe(code === null);
  });
}

Deno.test("who wants to be added by nobody is added by no door", async () => {
  await using server = await startServer();
  const [ada, grace] = await server.people("ada", "grace");
  value(await changeSettings(server.app, grace.user, { addedBy: "nobody" }));
  const roomId = await addRoom(server.app, ada.user);
  const userId = grace.user.id;

  const form = await ada.submit(`/rooms/${roomId}/members`, { userId });
  const json = await ada.json(`/api/rooms/${roomId}/members`, { userId });

  expect([form.status, json.status]).toEqual([403, 403]);
  expect((await server.app.rooms.open(roomId)).members.has(userId)).toBe(false);
});
