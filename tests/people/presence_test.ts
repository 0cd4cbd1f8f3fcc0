import { expect } from "expect";
import { changeQuiet, changeStatus } from "@/lib/chat/profiles.ts";
import { changeSettings } from "@/lib/chat/settings.ts";
import { findProfile } from "@/lib/chat/profiles.ts";
import { getPeople, listHere } from "@/lib/chat/people.ts";
import { listMembers } from "@/lib/chat/rooms.ts";
import { findRoom } from "@/lib/chat/reading.ts";
import { addPeople, openTestApp, value } from "../helpers/app.ts";
import { Clock } from "../helpers/clock.ts";
import type { Device } from "../helpers/device.ts";
import type { Person } from "../helpers/person.ts";
import { openWorld, type World } from "../helpers/world.ts";

const told = (device: Device, { id }: Person) =>
  device.of("presence").filter(({ userId }) => userId === id).at(-1);

const seen = (watcher: Person, person: Person, away: boolean) =>
  watcher.device.until(() => {
    const last = told(watcher.device, person);
    return last?.online && !!last.away === away;
  }, away ? "rest" : "return");

const hides = ({ app }: World, { user }: Person) =>
  changeSettings(app, user, { showPresence: false });

Deno.test("who touches none of their devices for a while is away until they touch one again", async () => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const tablet = grace.picksUpDevice();
  await tablet.opened();
  await tablet.greets();

  grace.device.send({ type: "idle", idle: true });
  await grace.device.hasHeardAll();
  const withTablet = world.app.presence.of(grace.id);
  tablet.send({ type: "idle", idle: true });
  await seen(ada, grace, true);
  const [late] = await world.people("linus");
  tablet.send({ type: "idle", idle: false });
  await seen(ada, grace, false);

  expect(withTablet).toBe("online");
  expect(late.device.of("online")[0].awayIds).toEqual([grace.id]);
});

Deno.test("who closes the one device they sat before is away, if another one is still open", async () => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const tablet = grace.picksUpDevice();
  await tablet.opened();
  await tablet.greets();
  tablet.send({ type: "idle", idle: true });
  await tablet.hasHeardAll();

  await grace.losesConnection();

  await seen(ada, grace, true);
});

Deno.test("who hides is offline on every path, and sees nobody either", async () => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const direct = await ada.opensDirect(grace);

  await hides(world, grace);
  await ada.device.until(
    () => told(ada.device, grace)?.online === false,
    "a departure",
  );
  const before = grace.device.frames.length;
  await ada.losesConnection();
  await ada.comesBack();
  ada.device.send({ type: "idle", idle: true });
  await ada.device.hasHeardAll();
  await grace.device.hasHeardAll();

  const { app } = world;
  const pages = [
    ...ada.device.of("online"),
    await listHere(app, ada.user),
    value(await listMembers(app, ada.user, "general"))
      .filter(({ id, online }) => online && id !== ada.id),
    value(await findProfile(app, ada.user, { userId: grace.id })).online,
    value(await findRoom(app, ada.user, direct)).other?.online,
    value(await findRoom(app, grace.user, direct)).other?.online,
  ];
  expect(pages).toEqual([
    { type: "online", userIds: [], awayIds: [] },
    [],
    [],
    undefined,
    undefined,
    undefined,
  ]);
  const frames = grace.device.frames.slice(before);
  expect(frames.filter(({ type }) => type === "presence")).toEqual([]);
});

Deno.test("who hides comes, rests and goes without anybody hearing of it", async () => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  await hides(world, grace);
  await ada.device.until(
    () => told(ada.device, grace)?.online === false,
    "a departure",
  );
  const before = ada.device.frames.length;

  grace.device.send({ type: "idle", idle: true });
  await grace.device.hasHeardAll();
  await grace.losesConnection();
  await grace.comesBack();
  await ada.device.hasHeardAll();

  const news = ada.device.frames.slice(before);
  expect(news.filter(({ type }) => type === "presence")).toEqual([]);
});

Deno.test("who hides no longer is seen again, and sees the others", async () => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  await hides(world, grace);
  await ada.device.hasHeardAll();
  const before = grace.device.frames.length;

  await changeSettings(world.app, grace.user, { showPresence: true });

  await seen(ada, grace, false);
  await grace.device.until(
    () =>
      grace.device.frames.slice(before).some((frame) =>
        frame.type === "online" && frame.userIds.includes(ada.id)
      ),
    "those who are here",
  );
});

Deno.test("strangers learn from no page whether somebody is here", async () => {
  await using world = await openWorld();
  const [ada, eve] = await world.people("ada", "eve");
  await eve.leaves("general");

  const profile = value(
    await findProfile(world.app, eve.user, { userId: ada.id }),
  );

  expect(await listHere(world.app, eve.user)).toEqual([]);
  expect(profile).not.toHaveProperty("online");
  expect(profile).not.toHaveProperty("lastSeen");
});

Deno.test("who has gone was last seen when they went, unless one of both hides it", async () => {
  await using world = await openWorld();
  const { app } = world;
  const [ada, grace] = await world.people("ada", "grace");
  const roomId = await ada.opensDirect(grace);
  const seenAt = async () => {
    const { lastSeen } = value(
      await findProfile(app, ada.user, { userId: grace.id }),
    );
    const [named] = value(await getPeople(app, ada.user, { ids: [grace.id] }));
    const { other } = value(await findRoom(app, ada.user, roomId));
    expect([named.lastSeen, other?.lastSeen]).toEqual([lastSeen, lastSeen]);
    return lastSeen;
  };
  const whileHere = await seenAt();

  const before = app.now();
  await grace.losesConnection();
  await ada.device.until(() => told(ada.device, grace)?.online === false, "it");
  const after = await seenAt();
  await changeSettings(app, ada.user, { showLastSeen: false });
  const fromHider = await seenAt();
  await changeSettings(app, ada.user, { showLastSeen: true });
  await changeSettings(app, grace.user, { showLastSeen: false });
  const ofHider = await seenAt();

  expect(whileHere).toBeUndefined();
  expect(after).toBeGreaterThanOrEqual(before);
  expect([fromHider, ofHider]).toEqual([undefined, undefined]);
});

Deno.test("who does not show that they type is not shown who types", async () => {
  await using world = await openWorld();
  const [ada, grace, linus] = await world.people("ada", "grace", "linus");
  await changeSettings(world.app, grace.user, { showTyping: false });

  grace.device.send({ type: "typing", roomId: "general" });
  await grace.device.hasHeardAll();
  ada.device.send({ type: "typing", roomId: "general" });
  await linus.device.until(() => linus.device.of("typing")[0], "typing");
  for (const { device } of [ada, grace, linus]) await device.hasHeardAll();

  expect(linus.device.of("typing").map(({ userId }) => userId)).toEqual([
    ada.id,
  ]);
  expect(ada.device.of("typing")).toEqual([]);
  expect(grace.device.of("typing")).toEqual([]);
});

Deno.test("a status and a wish not to be disturbed are heard at once, and end by themselves", async () => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");

  await grace.device.asks({
    type: "set_status",
    emoji: "🌴",
    text: "Away",
    minutes: 30,
  });
  await grace.device.asks({ type: "set_quiet", minutes: 60 });

  const person = await ada.device.until(
    () =>
      ada.device.of("people").flatMap(({ people }) => people)
        .find(({ id, quietUntil }) => id === grace.id && quietUntil),
    "a status",
  );
  expect(person.status).toMatchObject({ emoji: "🌴", text: "Away" });
});

Deno.test("what somebody said of the moment is gone when its time is over", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, { now: clock.now });
  const [ada, grace] = await addPeople(app, "ada", "grace");
  value(
    await changeStatus(app, ada, { emoji: "", text: "Lunch", minutes: 30 }),
  );
  value(await changeQuiet(app, ada, { minutes: 60 }));
  const profile = async () =>
    value(await findProfile(app, grace, { userId: ada.id }));

  const now = await profile();
  clock.pass(31 * 60_000);
  const later = await profile();
  clock.pass(30 * 60_000);
  const last = await profile();

  expect(now.status?.text).toBe("Lunch");
  expect([later.status, later.quietUntil === undefined]).toEqual([
    undefined,
    false,
  ]);
  expect(last).not.toHaveProperty("quietUntil");
});
