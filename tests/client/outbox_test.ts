import { expect } from "expect";
import type { Page } from "playwright-core";
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

Deno.test("an edit and a deletion without a line survive a killed browser too, each in its place", async () => {
  await using rooms = await openRooms();
  const [ada, grace] = await rooms.people("ada", "grace");
  const roomId = await rooms.room(ada, grace);
  const folder = await Deno.makeTempDir();
  const context = await openProfile(folder);
  const hers = await rooms.seat(ada.person, context);
  const page = await hers.opens(`/rooms/${roomId}`);
  await grace.opens(`/rooms/${roomId}`);
  for (const text of ["first", "second"]) await hers.says(text);
  await grace.hears("second");

  await loseLine(rooms, hers);
  await chooses(page, "first", "Edit");
  await page.getByRole("textbox", { name: "Edit message" }).fill("changed");
  await page.getByRole("button", { name: "Save" }).click();
  await hers.says("third");
  await chooses(page, "second", "More actions");
  await page.getByRole("link", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" })
    .click();
  await page.getByText("3 messages will be sent").waitFor();
  await killProfile(context, folder);
  const again = await openProfile(folder);
  await (await rooms.seat(ada.person, again)).opens(`/rooms/${roomId}`);

  await grace.page.getByText("This message was deleted.").waitFor();
  expect(await grace.sees()).toEqual(["changed edited", "third"]);
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

Deno.test("who is on a message that is not sent yet stays on it when it is", async () => {
  await using rooms = await openRooms();
  const [ada] = await rooms.people("ada");
  const page = await ada.opens(`/rooms/${await rooms.room(ada)}`);
  await loseLine(rooms, ada);
  await ada.says("hello");
  await ada.hears("hello");

  await page.locator("#messages").focus();
  await page.keyboard.press("k");
  await page.locator(".message-pending:focus").waitFor();
  await ada.context.setOffline(false);

  await page.locator(".message-pending").waitFor({ state: "detached" });
  await page.locator(".message:focus", { hasText: "hello" }).waitFor();
  expect(await page.locator(".message:focus").getAttribute("id"))
    .toMatch(/^m\d+$/);
});

Deno.test("the arrow up changes one's last message once it is sent, unless one writes on", async () => {
  await using rooms = await openRooms();
  const [ada] = await rooms.people("ada");
  const page = await ada.opens(`/rooms/${await rooms.room(ada)}`);
  const form = page.getByRole("textbox", { name: "Edit message" });
  await ada.says("earlier");
  await ada.hears("earlier");

  await loseLine(rooms, ada);
  await ada.says("hello");
  await ada.composer.press("ArrowUp");
  await ada.context.setOffline(false);
  await form.waitFor();
  expect(await form.inputValue()).toBe("hello");
  await form.press("Escape");
  await form.waitFor({ state: "detached" });

  await loseLine(rooms, ada);
  await ada.says("once more");
  await ada.composer.press("ArrowUp");
  await ada.writes("and on");
  await ada.context.setOffline(false);
  await page.locator(".message-pending").waitFor({ state: "detached" });
  expect(await form.count()).toBe(0);
  expect(await ada.composer.inputValue()).toBe("and on");
});

async function chooses(page: Page, text: string, action: string) {
  const message = page.locator(".message", { hasText: text });
  await message.hover();
  await message.getByRole("link", { name: action }).click();
}

async function loseLine(rooms: Rooms, someone: Someone) {
  await someone.context.setOffline(true);
  rooms.cutLines();
  await someone.page.locator("html[data-link=offline]").waitFor();
}
