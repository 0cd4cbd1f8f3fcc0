import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "expect";
import { TYPING_SHOWN_MS } from "@/lib/domain/limits.ts";
import { hubOf } from "@/lib/realtime/hub.ts";
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

Deno.test("a message is changed and deleted where it stands", async () => {
  await using rooms = await openRooms();
  const [ada, grace] = await rooms.people("ada", "grace");
  const roomId = await rooms.room(ada, grace);
  const hers = await ada.opens(`/rooms/${roomId}`);
  await grace.opens(`/rooms/${roomId}`);
  await ada.says("helo");
  await ada.says("never mind");
  await grace.hears("never mind");

  await hers.getByText("helo", { exact: true }).last().hover();
  await hers.getByRole("link", { name: "Edit" }).first().click();
  const form = hers.getByRole("textbox", { name: "Edit message" });
  await form.fill("hello");
  await form.press("Enter");
  await grace.hears("hello edited");
  await hers.getByText("never mind").last().hover();
  await hers.getByRole("link", { name: "More actions" }).last().click();
  await hers.getByRole("link", { name: "Delete" }).click();
  await hers.getByRole("button", { name: "Delete" }).click();
  await grace.page.getByText("This message was deleted.").last().waitFor();

  expect(await ada.sees()).toEqual(["hello edited"]);
  expect(await grace.sees()).toEqual(["hello edited"]);
  expect(await ada.complaints).toEqual([]);
});

Deno.test("the arrow up changes one's last message, Escape leaves it as it is", async () => {
  await using rooms = await openRooms();
  const [ada] = await rooms.people("ada");
  const roomId = await rooms.room(ada);
  const page = await ada.opens(`/rooms/${roomId}`);
  await ada.says("hello");
  await ada.hears("hello");

  await ada.composer.press("ArrowUp");
  const form = page.getByRole("textbox", { name: "Edit message" });
  await form.fill("something else");
  await form.press("Escape");

  expect(await ada.sees()).toEqual(["hello"]);
  expect(await ada.composer.evaluate((box) => box === document.activeElement))
    .toBe(true);
});

Deno.test("what was begun is still there after a reload, and marked in the list", async () => {
  await using rooms = await openRooms();
  const [ada] = await rooms.people("ada");
  const roomId = await rooms.room(ada);
  const page = await ada.opens(`/rooms/${roomId}`);

  await ada.writes("not yet");
  await page.reload();
  await ada.opens("/rooms/general");
  await ada.page.getByText("draft", { exact: true }).waitFor({
    state: "attached",
  });
  await ada.opens(`/rooms/${roomId}`);

  expect(await ada.composer.inputValue()).toBe("not yet");
});

Deno.test("Enter sends, Shift+Enter and an input method's Enter do not", async () => {
  await using rooms = await openRooms();
  const [ada] = await rooms.people("ada");
  const roomId = await rooms.room(ada);
  await ada.opens(`/rooms/${roomId}`);

  await ada.writes("one");
  await ada.composer.press("Shift+Enter");
  await ada.composer.dispatchEvent("keydown", {
    key: "Enter",
    isComposing: true,
  });
  await ada.writes("two");
  await ada.composer.press("Enter");
  await ada.hears("one");

  expect(await ada.sees()).toEqual(["one\ntwo"]);
});

Deno.test("a text that is too long stays in the composer, with what is wrong with it", async () => {
  await using rooms = await openRooms();
  const [ada] = await rooms.people("ada");
  const roomId = await rooms.room(ada);
  const page = await ada.opens(`/rooms/${roomId}`);

  await ada.says("x".repeat(4_002));
  await page.getByRole("alert").getByText("2 characters too many.").waitFor();

  expect((await ada.composer.inputValue()).length).toBe(4_002);
});

Deno.test("the list says what is new, in which order, and the title how much", async () => {
  await using rooms = await openRooms();
  const [ada, grace] = await rooms.people("ada", "grace");
  const roomId = await rooms.room(ada, grace);
  const list = await grace.opens("/rooms");
  await ada.opens(`/rooms/${roomId}`);

  await ada.says("are you there?");
  await list.waitForFunction(() => document.title === "(1) Parley");

  const [first] = await list.locator(`.row[href^="/rooms/"]`).allInnerTexts();
  expect(first).toMatch(/1\s+unread/);
  expect(await list.locator(".row-unread").count()).toBe(1);
});

Deno.test("nothing moves when a page comes to life", async () => {
  await using rooms = await openRooms();
  const [ada, grace] = await rooms.people("ada", "grace");
  const roomId = await rooms.room(ada, grace);
  const said = Array.from({ length: 80 }, (_, n) => `message ${n}`);
  await rooms.hasHistory(roomId, ada, said);

  const page = await grace.watchesComeToLife(`/rooms/${roomId}`);

  expect(await page.evaluate("shifts")).toEqual([]);
});

Deno.test("the list is one stop for Tab, the arrows go from message to message", async () => {
  await using rooms = await openRooms();
  const [ada] = await rooms.people("ada");
  const roomId = await rooms.room(ada);
  await rooms.hasHistory(roomId, ada, ["one", "two", "three"]);
  const page = await ada.opens(`/rooms/${roomId}`);
  const focused = () =>
    page.evaluate(() => document.activeElement!.textContent);

  await ada.composer.focus();
  await page.keyboard.press("Shift+Tab");
  const list = await page.getByRole("log").evaluate((box) =>
    box === document.activeElement
  );
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  const message = await focused();
  await page.keyboard.press("Tab");
  const control = await page.evaluate(() =>
    document.activeElement!.closest(".message")!.textContent
  );

  expect(list).toBe(true);
  expect(message).toContain("two");
  expect(control).toBe(message);
});

Deno.test("a screen reader hears what is new, never history", async () => {
  await using rooms = await openRooms();
  const [ada, grace] = await rooms.people("ada", "grace");
  const roomId = await rooms.room(ada, grace);
  await rooms.hasHistory(
    roomId,
    ada,
    Array.from({ length: 120 }, (_, n) => `message ${n}`),
  );
  const page = await grace.opens(`/rooms/${roomId}`);
  const said = page.locator("p[aria-live=polite].sr-only");

  await page.getByRole("log").evaluate((box) => box.scrollTop = -100_000);
  await grace.hears("message 40");
  const afterHistory = await said.innerText();
  await page.getByRole("log").evaluate((box) => box.scrollTop = 0);
  await grace.hears("message 119"); // until the end is reached, it is history
  await rooms.hasHistory(roomId, ada, ["news"]);
  await said.getByText("Ada: news").waitFor();

  expect(afterHistory).toBe("");
});

Deno.test("axe finds nothing in a live conversation", async () => {
  await using rooms = await openRooms();
  const [ada, grace] = await rooms.people("ada", "grace");
  const roomId = await rooms.room(ada, grace);
  await rooms.hasHistory(roomId, grace, ["hello"]);
  const page = await ada.opens(`/rooms/${roomId}`);
  await ada.says("hello to you");
  await ada.hears("hello to you");

  const found = await violations(page);
  await page.getByText("hello to you").last().hover();
  await page.getByRole("link", { name: "More actions" }).last().click();
  const inMenu = await violations(page);
  await page.getByRole("link", { name: "Delete" }).click();
  await page.getByRole("dialog").waitFor();
  const inDialog = await violations(page);

  expect([...found, ...inMenu, ...inDialog]).toEqual([]);
});

async function violations(page: Page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate("axe.run()") as axe.AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

Deno.test("a page of an older build loads itself anew when nobody looks at it", async () => {
  await using rooms = await openRooms();
  const [ada] = await rooms.people("ada");
  const page = await ada.opens("/rooms/general");
  await ada.writes("begun");

  Object.assign(hubOf(rooms.server.app), { build: "a newer one" });
  rooms.cutLines();
  await page.locator("html[data-link=offline]").waitFor();
  await page.locator("html[data-link=connected]").waitFor();
  const loaded = page.waitForEvent("load");
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await loaded;
  await page.locator("html[data-link=connected]").waitFor();

  expect(await ada.composer.inputValue()).toBe("begun");
});

Deno.test("a notice that somebody types goes away by itself", async () => {
  await using rooms = await openRooms();
  const [ada, grace] = await rooms.people("ada", "grace");
  const roomId = await rooms.room(ada, grace);
  await ada.opens(`/rooms/${roomId}`);
  const page = await grace.opens(`/rooms/${roomId}`);
  await page.clock.install();

  await ada.writes("h");
  await page.getByText("Ada is typing…").waitFor();
  await page.clock.fastForward(TYPING_SHOWN_MS);

  await page.getByText("Ada is typing…").waitFor({ state: "detached" });
});

Deno.test("somebody whose session has ended is told, and keeps what was written", async () => {
  await using rooms = await openRooms();
  const [ada] = await rooms.people("ada");
  const page = await ada.opens("/rooms/general");

  await ada.context.clearCookies();
  rooms.cutLines();
  await page.getByRole("link", { name: "Sign in" }).waitFor();
  await ada.says("still here");

  await ada.hears("still here");
});
