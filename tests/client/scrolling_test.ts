import { expect } from "expect";
import type { Page } from "playwright-core";
import { openRooms } from "./chromium.ts";

const COUNT = 1_000;
const MAX_JUMP = 1; // pixel

const bodies = Array.from(
  { length: COUNT },
  (_, index) =>
    `message ${index + 1}. ${"Some words more. ".repeat(index % 17)}`,
);

Deno.test("reading back and forth, the line that is read never jumps, and the page stays small", async () => {
  await using rooms = await openRooms();
  const [ada, grace] = await rooms.people("ada", "grace");
  const roomId = await rooms.room(ada, grace);
  await rooms.hasHistory(roomId, ada, bodies);
  const page = await ada.opens(`/rooms/${roomId}`);

  const up = await scroll(page, -1_000, "message 1. ");
  const down = await scroll(page, 1_000, `message ${COUNT / 2}. `);
  const faster = await scroll(page, 100_000, `message ${COUNT}. `); // than pages come

  expect(up.jump).toBeLessThanOrEqual(MAX_JUMP);
  expect(down.jump).toBeLessThanOrEqual(MAX_JUMP);
  expect(faster.jump).toBeLessThanOrEqual(MAX_JUMP);
  const most = Math.max(up.most, down.most, faster.most);
  expect(most).toBeLessThanOrEqual(300);
  expect(ada.complaints).toEqual([]);
});

Deno.test("somebody who reads on further up stays there when others write", async () => {
  await using rooms = await openRooms();
  const [ada, grace] = await rooms.people("ada", "grace");
  const roomId = await rooms.room(ada, grace);
  await rooms.hasHistory(roomId, ada, bodies.slice(0, 60));
  const page = await ada.opens(`/rooms/${roomId}`);
  await page.getByText("message 30. ").scrollIntoViewIfNeeded();
  const before = await page.getByText("message 30. ").boundingBox();

  for (let n = 1; n <= 3; n++) {
    await rooms.hasHistory(roomId, grace, [`new ${n}`]);
  }
  const pill = page.getByRole("link", { name: "3 new messages" });
  await pill.waitFor();

  expect(await page.getByText("message 30. ").boundingBox()).toEqual(before);
  await pill.click();
  await ada.hears("new 3");
  expect(await isAtEnd(page)).toBe(true);
  await pill.waitFor({ state: "detached" });
});

Deno.test("somebody at the end stays at the end", async () => {
  await using rooms = await openRooms();
  const [ada, grace] = await rooms.people("ada", "grace");
  const roomId = await rooms.room(ada, grace);
  await rooms.hasHistory(roomId, ada, bodies.slice(0, 60));
  const page = await ada.opens(`/rooms/${roomId}`);

  await rooms.hasHistory(roomId, grace, ["new 1", "new 2"]);
  await ada.hears("new 2");

  expect(await isAtEnd(page)).toBe(true);
});

Deno.test("a room opens where the unread messages begin, and what was seen is read", async () => {
  await using rooms = await openRooms();
  const [ada, grace] = await rooms.people("ada", "grace");
  const roomId = await rooms.room(ada, grace);
  await rooms.hasHistory(roomId, grace, ["old"]);
  await rooms.hasHistory(roomId, ada, bodies.slice(0, 45));

  const page = await grace.opens(`/rooms/${roomId}`);
  const list = await grace.opens("/rooms");
  await page.bringToFront();
  const divider = await page.locator("#new").boundingBox();
  const box = await page.getByRole("log").boundingBox();
  const between = await list.title();
  await page.getByRole("link", { name: /new message/ }).click();
  await list.waitForFunction(() => document.title === "Parley");

  expect(divider!.y).toBeGreaterThan(box!.y);
  expect(divider!.y).toBeLessThan(box!.y + box!.height / 2);
  expect(between).toMatch(/^\(\d+\) Parley$/);
});

const isAtEnd = (page: Page) =>
  page.evaluate(() =>
    Math.abs(document.querySelector("#messages")!.scrollTop) < 2
  );

/** Scrolls until this message is on the page; the worst jump, and the most messages, on the way. */
function scroll(page: Page, by: number, until: string) {
  return page.evaluate(async ({ by, until }) => {
    const box = document.querySelector("#messages")!;
    const messages = () => [...box.querySelectorAll(".message")];
    const topOf = (one: Element) => one.getBoundingClientRect().top;
    const frame = () => new Promise(requestAnimationFrame);
    const isThere = () =>
      messages().some((one) => one.textContent!.includes(until));
    let [jump, most] = [0, 0];
    while (!isThere()) {
      box.scrollTop += by;
      const read = messages().find((one) => topOf(one) > topOf(box) + 50)!;
      const before = topOf(read);
      await frame();
      await frame(); // whatever came meanwhile
      jump = Math.max(jump, Math.abs(topOf(read) - before));
      most = Math.max(most, messages().length);
    }
    return { jump, most };
  }, { by, until });
}
