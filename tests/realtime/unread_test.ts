import { expect } from "expect";
import { findRoom } from "@/lib/chat/reading.ts";
import { value } from "../helpers/app.ts";
import { accepted } from "../helpers/device.ts";
import { openWorld } from "../helpers/world.ts";

Deno.test("what was marked unread is so on every device, and stays so after a reload", async () => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const roomId = await ada.opensRoom(grace);
  for (const body of ["one", "two", "three"]) await ada.says(roomId, body);
  await grace.hears(roomId, "three");
  const other = grace.picksUpDevice();
  await other.opened();
  await other.greets();
  grace.device.send({ type: "read", roomId, ordinal: 3 });
  await other.until(
    () => other.of("read").some(({ ordinal }) => ordinal === 3),
    "being read",
  );

  accepted(await grace.device.asks({ type: "unread", roomId, ordinal: 2 }));

  const told = await other.until(
    () => other.of("read").find(({ back }) => back),
    "being unread",
  );
  expect(told).toEqual({ type: "read", roomId, ordinal: 1, back: true });
  const room = value(await findRoom(world.app, grace.user, roomId));
  expect(room.readOrdinal).toBe(1);
  other.close();
  await other.closes();
});

Deno.test("marking unread never reads, and a stranger cannot", async () => {
  await using world = await openWorld();
  const [ada, grace, eve] = await world.people("ada", "grace", "eve");
  const roomId = await ada.opensRoom(grace);
  for (const body of ["one", "two", "three"]) await ada.says(roomId, body);

  accepted(await grace.device.asks({ type: "unread", roomId, ordinal: 3 }));
  const refused = await eve.device.asks({ type: "unread", roomId, ordinal: 1 });

  const room = value(await findRoom(world.app, grace.user, roomId));
  expect(room.readOrdinal).toBe(0);
  expect(refused).toMatchObject({ type: "refused", code: "not_found" });
});

Deno.test("everything is marked read at once", async () => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const rooms = [await ada.opensRoom(grace), await ada.opensRoom(grace)];
  for (const roomId of rooms) await ada.says(roomId, "hello");

  accepted(await grace.device.asks({ type: "read_all" }));

  for (const roomId of rooms) {
    const room = value(await findRoom(world.app, grace.user, roomId));
    expect(room.readOrdinal).toBe(room.head.ordinal);
  }
});
