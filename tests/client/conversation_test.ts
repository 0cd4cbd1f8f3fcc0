import { expect } from "expect";
import { openRooms } from "./chromium.ts";

Deno.test("two people in a room see each other write, live", async () => {
  await using rooms = await openRooms();
  const [ada, grace] = await rooms.people("ada", "grace");
  const roomId = await rooms.room(ada, grace);
  const hers = await ada.opens(`/rooms/${roomId}`);
  const other = await grace.opens(`/rooms/${roomId}`);

  await ada.writes("hello grace");
  await other.getByText("Ada is typing…").waitFor();
  await hers.keyboard.press("Enter");
  await grace.hears("hello grace");
  await grace.says("hello ada");
  await ada.hears("hello ada");

  expect(await ada.sees()).toEqual(["hello grace", "hello ada"]);
  expect(await grace.sees()).toEqual(["hello grace", "hello ada"]);
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});
