import { expect } from "expect";
import { TYPING_EVERY_MS } from "@/lib/domain/limits.ts";
import { Presence } from "@/lib/presence.ts";
import { RATES } from "@/lib/rates.ts";
import type { Person } from "../helpers/person.ts";
import { onEveryTransport } from "../helpers/transports.ts";

/** People whom nothing connects: everybody begins in #general. */
async function strangers(...people: Person[]) {
  for (const person of people) await person.leaves("general");
}

const sees = (watcher: Person, { id }: Person, online: boolean) =>
  watcher.device.until(
    () =>
      watcher.device.of("presence").some((told) =>
        told.userId === id && told.online === online
      ),
    online ? "an arrival" : "a departure",
  );

onEveryTransport.test("people who share a room see each other come and go", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada");
  const [grace] = await world.people("grace");

  await sees(ada, grace, true);
  await grace.losesConnection();
  await sees(ada, grace, false);

  expect(world.app.presence.isOnline(ada.id)).toBe(true);
  expect(world.app.presence.isOnline(grace.id)).toBe(false);
});

onEveryTransport.test("who arrives is told who is there", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada");
  const [grace] = await world.people("grace");

  const [{ userIds }] = grace.device.of("online");

  expect(userIds).toEqual([ada.id]);
});

onEveryTransport.test("strangers are told nothing of each other", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, eve] = await world.people("ada", "eve");
  await strangers(ada, eve);
  const before = eve.device.frames.length;

  await ada.losesConnection();
  await ada.comesBack();
  await ada.opensRoom();
  await eve.device.hasHeardAll();

  expect(JSON.stringify(eve.device.frames.slice(before))).not.toContain(ada.id);
});

onEveryTransport.test("who is only between two pages has not gone away", async ({ openWorld }) => {
  await using world = await openWorld();
  world.app.presence = new Presence(60_000);
  const [ada] = await world.people("ada");
  const [grace] = await world.people("grace");
  await sees(ada, grace, true);

  await grace.losesConnection();
  for (let i = 0; i < 5; i++) await ada.says("general", "she will be back");
  await grace.comesBack();
  await ada.device.hasHeardAll();

  const told = ada.device.of("presence").filter(({ userId }) =>
    userId === grace.id
  );
  expect(told.map(({ online }) => online)).toEqual([true]);
});

onEveryTransport.test("a room that somebody left is not told that they went offline", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace, linus] = await world.people("ada", "grace", "linus");
  await strangers(ada, grace, linus);
  const room = await ada.opensRoom(grace);
  await linus.opensDirect(grace);

  await grace.losesConnection();
  await ada.removes(grace, room);
  const before = ada.device.frames.length;
  await sees(linus, grace, false);
  await ada.device.hasHeardAll();

  expect(JSON.stringify(ada.device.frames.slice(before)))
    .not.toContain("presence");
});

onEveryTransport.test("people who meet in a room learn that the other is there", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  await strangers(ada, grace);
  const before = ada.device.frames.length;

  await ada.opensDirect(grace);

  for (const [one, other] of [[ada, grace], [grace, ada]]) {
    await one.device.until(
      () =>
        one.device.frames.slice(one === ada ? before : 0).some((frame) =>
          frame.type === "online" && frame.userIds.includes(other.id) ||
          frame.type === "presence" && frame.userId === other.id
        ),
      "the other's presence",
    );
  }
});

onEveryTransport.test("typing is seen in the room and nowhere else, not by oneself", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace, eve] = await world.people("ada", "grace", "eve");
  const room = await ada.opensRoom(grace);
  const tablet = ada.picksUpDevice();
  await tablet.opened();
  await tablet.greets();

  ada.device.send({ type: "typing", roomId: room });
  const told = await grace.device.until(
    () => grace.device.of("typing")[0],
    "typing",
  );
  for (const { device } of [ada, eve]) await device.hasHeardAll();
  await tablet.hasHeardAll();

  expect(told).toEqual({ type: "typing", roomId: room, userId: ada.id });
  for (const device of [ada.device, eve.device, tablet]) {
    expect(device.of("typing")).toEqual([]);
  }
});

onEveryTransport.test("nobody types in a room they are not in", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, eve] = await world.people("ada", "eve");
  const room = await ada.opensRoom();

  eve.device.send({ type: "typing", roomId: room });
  await eve.device.hasHeardAll();
  await ada.device.hasHeardAll();

  expect(ada.device.of("typing")).toEqual([]);
});

onEveryTransport.test("typing is passed on only so often", async ({ openWorld }) => {
  const typing = { burst: 2, perMinute: 60_000 / TYPING_EVERY_MS };
  await using world = await openWorld({ rates: { ...RATES, typing } });
  const [ada, grace] = await world.people("ada", "grace");

  for (let i = 0; i < 10; i++) {
    ada.device.send({ type: "typing", roomId: "general" });
  }
  await ada.device.hasHeardAll();
  await grace.device.hasHeardAll();

  expect(grace.device.of("typing")).toHaveLength(2);
});
