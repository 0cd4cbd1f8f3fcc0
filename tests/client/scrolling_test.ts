import { expect } from "expect";
import type { Page, Route } from "playwright-core";
import { openRooms } from "./chromium.ts";

const COUNT = 1_000;
const MAX_JUMP = 1; // pixel
const MAX_STROKES = 100; // times that a list is drawn anew

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

const burst = Array.from({ length: 500 }, (_, index) => `burst ${index + 1}.`);

for (const anchors of [true, false]) {
  const how = anchors ? "by the browser" : "without the browser's help";
  Deno.test(`what comes late above, below and beside moves nothing that is read, ${how}`, async () => {
    await using rooms = await openRooms();
    const [ada] = await rooms.people("ada");
    const roomId = await rooms.room(ada);
    await rooms.hasHistory(roomId, ada, bodies.slice(0, 120));
    const page = await ada.opens(`/rooms/${roomId}`);
    const images = await holdImages(page);
    if (!anchors) await leaveAlone(page);
    const read = page.locator(".message", { hasText: "message 100. " });
    await read.evaluate((one) => one.scrollIntoView());
    const topOf = () => read.evaluate((one) => one.getBoundingClientRect().top);
    const before = await topOf();

    for (const place of ["message 80. ", "message 101. ", "message 118. "]) {
      await images.showIn(place);
    }
    await images.send();

    expect(Math.abs(await topOf() - before)).toBeLessThanOrEqual(MAX_JUMP);
    await page.evaluate(() =>
      document.querySelector("#messages")!.scrollTop = 0
    );
    await images.showIn("message 119. ");
    await images.send();
    expect(await isAtEnd(page)).toBe(true);
    expect(ada.complaints).toEqual([]);
  });
}

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

Deno.test("five hundred messages at once are drawn in a few strokes, for whoever is at the end and whoever is not", async () => {
  await using rooms = await openRooms();
  const [ada, grace, mary] = await rooms.people("ada", "grace", "mary");
  const roomId = await rooms.room(ada, grace, mary);
  await rooms.hasHistory(roomId, ada, bodies.slice(0, 60));
  const atEnd = await ada.opens(`/rooms/${roomId}`);
  const above = await mary.opens(`/rooms/${roomId}`);
  await above.getByText("message 30. ").scrollIntoViewIfNeeded();
  const before = await above.getByText("message 30. ").boundingBox();
  await countStrokes(atEnd);

  await rooms.hasHistory(roomId, grace, burst);

  await ada.hears("burst 500.");
  expect(await isAtEnd(atEnd)).toBe(true);
  expect(await ada.sees()).toEqual(burst.slice(-300));
  expect(await strokes(atEnd)).toBeLessThanOrEqual(MAX_STROKES);
  await above.getByRole("link", { name: /^5\d\d new messages$/ }).waitFor();
  expect(await above.getByText("message 30. ").boundingBox()).toEqual(before);
  expect([...ada.complaints, ...mary.complaints]).toEqual([]);
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

const countStrokes = (page: Page) =>
  page.evaluate(() => {
    const counted = globalThis as unknown as { strokes: number };
    counted.strokes = 0;
    new MutationObserver(() => counted.strokes++)
      .observe(document.querySelector("#messages")!, {
        childList: true,
        subtree: true,
      });
  });

const strokes = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { strokes: number }).strokes);

const isAtEnd = (page: Page) =>
  page.evaluate(() =>
    Math.abs(document.querySelector("#messages")!.scrollTop) < 2
  );

/** Images come when they are sent; then all are there, and drawn. */
async function holdImages(page: Page) {
  const held: Route[] = [];
  let asked = () => {};
  await page.route("**/late.svg*", (route) => {
    held.push(route);
    asked();
  });
  const showIn = async (text: string) => {
    const isAsked = new Promise<void>((done) => asked = done);
    await addImage(page, text);
    await isAsked;
  };
  const send = async () => {
    for (const route of held.splice(0)) {
      await route.fulfill({
        contentType: "image/svg+xml",
        body:
          `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="333"/>`,
      });
    }
    await page.waitForFunction(() =>
      [...document.images].every(({ complete, height }) =>
        complete && height === 333
      )
    );
    await page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame); // the first one comes before they are drawn
    });
  };
  return { showIn, send };
}

/** To a message that is drawn already; its size is not known. */
const addImage = (page: Page, text: string) =>
  page.locator(".message-body", { hasText: text }).evaluate((body) => {
    const image = new Image();
    image.src = `/late.svg?${Math.random()}`;
    body.append(image);
  });

/** As in a browser that does not know how to anchor what is read. */
const leaveAlone = (page: Page) =>
  page.evaluate(() =>
    document.querySelector<HTMLElement>("#messages")!.style.overflowAnchor =
      "none"
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
