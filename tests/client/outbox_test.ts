import { expect } from "expect";
import { killProfile, openProfile } from "@/tests/helpers/browser.ts";
import { openRooms, type Rooms, type Someone } from "./chromium.ts";

const texts = Array.from({ length: 20 }, (_, index) => `message ${index + 1}`);

Deno.test("twenty messages written without a line survive a killed browser and arrive once, in order", async () => {
  await using rooms = await openRooms();
  const [ada, grace] = await rooms.people("ada", "grace");
  const roomId = await rooms.room(ada, grace);
  const folder = await Deno.makeTempDir();
  const context = await openProfile(folder);
  const hers = await rooms.seat(ada.person, context);
  await hers.opens(`/rooms/${roomId}`);
  await grace.opens(`/rooms/${roomId}`);

  await loseLine(rooms, hers);
  for (const text of texts) await hers.says(text);
  await hers.page.getByText("20 messages will be sent").waitFor();
  const kept = await hers.sees();
  await killProfile(context, folder);
  const again = await openProfile(folder);
  await (await rooms.seat(ada.person, again)).opens(`/rooms/${roomId}`);

  await grace.hears(texts.at(-1)!);
  expect(kept).toEqual(texts);
  expect(await grace.sees()).toEqual(texts);
  await again.close();
  await Deno.remove(folder, { recursive: true });
});

Deno.test("what two tabs write without a line goes out once, in the order in which it was written", async () => {
  await using rooms = await openRooms();
  const [ada, grace] = await rooms.people("ada", "grace");
  const roomId = await rooms.room(ada, grace);
  await grace.opens(`/rooms/${roomId}`);
  const one = await ada.opens(`/rooms/${roomId}`);
  const other = await ada.opens(`/rooms/${roomId}`);

  await loseLine(rooms, ada);
  for (const [index, text] of texts.entries()) {
    ada.page = index % 2 ? one : other;
    await ada.says(text);
    ada.page = index % 2 ? other : one;
    await ada.hears(text);
  }
  await ada.context.setOffline(false);

  await grace.hears(texts.at(-1)!);
  expect(await grace.sees()).toEqual(texts);
  for (const page of [one, other]) {
    ada.page = page;
    await page.locator(".message-pending").first().waitFor({
      state: "detached",
    });
    await ada.hears(texts.at(-1)!);
    expect(await ada.sees()).toEqual(texts);
  }
});

Deno.test("a message that cannot be sent says why, and can be sent again or thrown away", async () => {
  await using rooms = await openRooms();
  const [ada, grace] = await rooms.people("ada", "grace");
  const roomId = await rooms.room(ada, grace);
  const page = await grace.opens(`/rooms/${roomId}`);
  const { app } = rooms.server;
  const damaged = app.journal.append.bind(app.journal);
  app.journal.append = () =>
    Promise.resolve({
      ok: false,
      refusal: { code: "forbidden", message: "Not now." },
    });

  await grace.says("first");
  await grace.says("second");
  const failed = page.getByRole("alert");
  await failed.nth(1).waitFor();
  await page.getByRole("button", { name: "Discard" }).first().click();
  await failed.nth(1).waitFor({ state: "detached" });
  app.journal.append = damaged;
  await page.getByRole("button", { name: "Retry" }).click();
  await failed.waitFor({ state: "detached" });

  expect(await grace.sees()).toEqual(["second"]);
  await page.reload();
  expect(await grace.sees()).toEqual(["second"]);
});

async function loseLine(rooms: Rooms, someone: Someone) {
  await someone.context.setOffline(true);
  rooms.cutLines();
  await someone.page.locator("html[data-link=offline]").waitFor();
}
