import { openWorld } from "../helpers/world.ts";

Deno.test("people in a room hear each other", async () => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);

  await ada.says(room, "hello, Grace");
  await grace.says(room, "hello, Ada");

  await grace.hears(room, "hello, Ada");
  await ada.hears(room, "hello, Ada");
});

Deno.test("someone removed from a room stops hearing it at once", async () => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);

  await ada.removes(grace, room);
  const before = grace.device.frames.length;
  await ada.says(room, "just us");

  await grace.hearsNothingIn(room, before);
});
