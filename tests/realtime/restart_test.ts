import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { postMessage } from "@/lib/chat/messages.ts";
import { CloseCode, waitFor } from "@/lib/protocol/close.ts";
import { value } from "../helpers/app.ts";
import { onEveryTransport } from "../helpers/transports.ts";

onEveryTransport.test("a server that stops asks everybody to come back, not all at once", async ({ openWorld }) => {
  await using world = await openWorld();
  const people = await world.people("ada", "grace", "linus", "mary");

  world.app.stopping.abort();
  const ends = await Promise.all(people.map(({ device }) => device.closes()));

  expect(ends.map(({ code }) => code)).toEqual(
    people.map(() => CloseCode.goingAway),
  );
  const waits = ends.map(({ reason }) => waitFor(reason));
  expect(new Set(waits).size).toBeGreaterThan(1);
  expect(Math.max(...waits)).toBeLessThanOrEqual(2_000);
});

onEveryTransport.test("what was on its way is stored once, answered or not", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada");
  const post = { roomId: "general", ref: uuidv7(), body: "the last word" };

  ada.device.send({ type: "post", ...post });
  world.app.stopping.abort();
  await ada.device.closes();

  const again = value(await postMessage(world.app, ada.user, post));
  const { head } = await world.app.rooms.open("general");
  expect([again.ordinal, head.ordinal]).toEqual([1, 1]);
});

onEveryTransport.test("nobody new is let in while it stops", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada");

  world.app.stopping.abort();

  expect(await ada.picksUpDevice().opened()).toBe(false);
});
