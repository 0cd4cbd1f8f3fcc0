import { expect } from "expect";
import { roomTopic } from "@/lib/bus.ts";
import { postMessage } from "@/lib/chat/messages.ts";
import { findProfile } from "@/lib/chat/profiles.ts";
import { openDirect } from "@/lib/chat/directs.ts";
import { joinRoom, leaveRoom } from "@/lib/chat/rooms.ts";
import { changeSettings } from "@/lib/chat/settings.ts";
import type { User } from "@/lib/domain/model.ts";
import { Neighbours } from "@/lib/neighbours.ts";
import { newRef } from "@/lib/client/ref.ts";
import { changeProfile } from "@/lib/chat/profiles.ts";
import {
  addPeople,
  addRoom,
  openTestApp,
  type TestApp,
  value,
} from "../helpers/app.ts";
import { openWorld } from "../helpers/world.ts";

const says = async (
  app: TestApp,
  user: User,
  { roomId, body }: { roomId: string; body: string },
) => value(await postMessage(app, user, { roomId, ref: newRef(), body }));

Deno.test("whoever hides that they are here is not called as being here", async () => {
  await using world = await openWorld();
  const [ada, grace, linus] = await world.people("ada", "grace", "linus");
  const roomId = await ada.opensRoom(grace, linus);
  await changeSettings(world.app, grace.user, { showPresence: false });

  await ada.says(roomId, "@here lunch?");
  const heard = await linus.hears(roomId, "@here lunch?");
  await grace.says(roomId, "@here no");
  const byHider = await linus.hears(roomId, "@here no");

  expect(heard.mentions?.here).toEqual([linus.id]);
  expect(byHider.mentions?.here).toEqual([]);
});

Deno.test("whoever hides that they are here does not see when others were", async () => {
  await using app = await openTestApp();
  const [ada, grace] = await addPeople(app, "ada", "grace");
  app.lastSeen.note(grace.id, app.now());
  const seen = async () =>
    value(await findProfile(app, ada, { userId: grace.id })).lastSeen;
  const before = await seen();

  await changeSettings(app, ada, { showPresence: false });

  expect(before).toBeDefined();
  expect(await seen()).toBeUndefined();
});

Deno.test("nobody is told that somebody hidden has gone with their host", async () => {
  await using app = await openTestApp();
  const [ada, grace] = await addPeople(app, "ada", "grace");
  await changeSettings(app, grace, { showPresence: false });
  const neighbours = new Neighbours(app, () => {});
  const told: string[] = [];
  app.bus.subscribe(roomTopic("general"), (news) => {
    if (news.type === "presence") told.push(news.userId);
  });

  const people = [ada, grace].map(({ id }) => [id, "online"] as const);
  neighbours.heard("another", {
    type: "here",
    people: people.map((one) => [...one]),
  });
  await neighbours.gone("another");

  expect(told).toEqual([ada.id]);
});

Deno.test("a stranger becomes nobody's acquaintance by their own doing", async () => {
  await using app = await openTestApp();
  const [ada, eve] = await addPeople(app, "ada", "eve");
  const told = { displayName: "Ada", bio: "", pronouns: "", zone: "" };
  const phone = "+44 20 7946 0000";
  value(await changeProfile(app, ada, { ...told, phone, hue: null }));
  const shown = async () =>
    value(await findProfile(app, eve, { userId: ada.id })).phone;

  const { id: roomId } = value(await openDirect(app, eve, { userId: ada.id }));
  await says(app, eve, { roomId, body: "hello" });
  const inPublic = value(await joinRoom(app, eve, { roomId: "general" }));
  const before = await shown();
  await says(app, ada, { roomId, body: "who are you?" });
  const answered = await shown();

  expect(inPublic.role).not.toBeNull();
  expect(before).toBeUndefined();
  expect(answered).toBe(phone);
});

Deno.test("whoever is in a private room with somebody knows them, until one of them leaves", async () => {
  await using app = await openTestApp();
  const [ada, eve] = await addPeople(app, "ada", "eve");
  const told = { displayName: "Ada", bio: "", pronouns: "", zone: "" };
  const phone = "+44 20 7946 0000";
  value(await changeProfile(app, ada, { ...told, phone, hue: null }));
  const shown = async () =>
    value(await findProfile(app, eve, { userId: ada.id })).phone;

  const roomId = await addRoom(app, ada, eve);
  const together = await shown();
  value(await leaveRoom(app, eve, { roomId }));

  expect(together).toBe(phone);
  expect(await shown()).toBeUndefined();
});
