import { expect } from "expect";
import type { Page } from "playwright-core";
import { post, value } from "@/tests/helpers/app.ts";
import { openRooms, type Rooms, type Someone } from "./chromium.ts";

const MAX_JUMP = 1; // pixel

const bodies = Array.from(
  { length: 300 },
  (_, index) =>
    `message ${index + 1}. ${"Some words more. ".repeat(index % 9)}`,
);

Deno.test("whoever comes back to a room by Back reads on where they left it", async () => {
  await using rooms = await openRooms();
  const [ada] = await rooms.people("ada");
  const [roomId, other] = [await rooms.room(ada), await rooms.room(ada)];
  await rooms.hasHistory(roomId, ada, bodies);
  const page = await ada.opens(`/rooms/${roomId}`);

  await readsBack(page, "message 120. "); // pages before those that a room opens with
  const there = await topOf(page, "message 120. ");
  await page.locator(`.row[href="/rooms/${other}"]`).click();
  await page.waitForURL(new RegExp(other));
  await returns(page);
  expect(await movedFrom(page, "message 120. ", there))
    .toBeLessThanOrEqual(MAX_JUMP);

  const time = page.locator(".message", { hasText: "message 121. " })
    .locator("a.message-time");
  await time.click({ force: true });
  await page.waitForURL(/\/messages\/\d+#m\d+$/);
  await returns(page);
  expect(await movedFrom(page, "message 120. ", there))
    .toBeLessThanOrEqual(MAX_JUMP);

  await page.reload();
  expect(await movedFrom(page, "message 120. ", there))
    .toBeLessThanOrEqual(MAX_JUMP);
  await readsOn(page, "message 300. ");
  expect(ada.complaints).toEqual([]);
});

Deno.test("a permalink and a side thread are come back to as well, and a link opens a room anew", async () => {
  await using rooms = await openRooms();
  const [ada] = await rooms.people("ada");
  const roomId = await rooms.room(ada);
  await rooms.hasHistory(roomId, ada, bodies.slice(0, 80));
  const page = await ada.opens(`/rooms/${roomId}`);
  const thread = await beginsThread(rooms, ada, roomId);

  for (
    const [path, text] of [[thread, "aside 12. "], [
      `/rooms/${roomId}/messages/40`,
      "message 30. ",
    ]]
  ) {
    await page.goto(ada.url + path);
    await page.locator("html[data-link=connected]").waitFor();
    await page.locator(".message", { hasText: text }).first()
      .evaluate((message) => message.scrollIntoView());
    const there = await topOf(page, text);
    await page.goto(`${ada.url}/settings`);
    await returns(page);
    expect(await movedFrom(page, text, there)).toBeLessThanOrEqual(MAX_JUMP);
  }

  await page.locator(`.row[href="/rooms/${roomId}"]`).click();
  await ada.hears("message 80. ");
  expect(
    await page.evaluate(() => document.querySelector("#messages")!.scrollTop),
  )
    .toBe(0);
  expect(ada.complaints).toEqual([]);
});

/** Scrolls up until this message is under the upper edge. */
async function readsBack(page: Page, text: string) {
  const message = page.locator("#messages .message", { hasText: text });
  while (await message.count() === 0) {
    await page.evaluate(async () => {
      document.querySelector("#messages")!.scrollTop -= 1_000;
      await new Promise(requestAnimationFrame);
    });
  }
  await message.evaluate((one) => one.scrollIntoView());
}

/** From there to the end, page by page. */
async function readsOn(page: Page, text: string) {
  while (await page.getByText(text).count() === 0) {
    await page.evaluate(async () => {
      document.querySelector("#messages")!.scrollTop += 1_000;
      await new Promise(requestAnimationFrame);
    });
  }
}

const messageOf = (page: Page, text: string) =>
  page.locator(".message", { hasText: text }).first();

const topOf = (page: Page, text: string) =>
  messageOf(page, text).evaluate((one) => one.getBoundingClientRect().top);

async function returns(page: Page) {
  await page.goBack();
  await page.locator("html[data-link=connected]").waitFor();
}

/** Once it is in sight again. */
async function movedFrom(page: Page, text: string, there: number) {
  await messageOf(page, text).waitFor();
  await page.waitForFunction(
    ([text, there]) =>
      [...document.querySelectorAll(".message")].some((one) =>
        one.textContent!.includes(text as string) &&
        Math.abs(one.getBoundingClientRect().top - (there as number)) < 300
      ),
    [text, there],
  );
  return Math.abs(await topOf(page, text) - there);
}

/** With many answers; its address. */
async function beginsThread(rooms: Rooms, by: Someone, roomId: string) {
  const { app } = rooms.server;
  const { user } = by.person;
  const { seq } = value(
    await app.journal.append(roomId, post(user, "a topic")),
  );
  for (const body of bodies.slice(0, 30)) {
    const aside = post(user, `aside ${body.slice(8)}`);
    value(await app.journal.append(roomId, { ...aside, thread: seq }));
  }
  return `/rooms/${roomId}/threads/${seq}`;
}
