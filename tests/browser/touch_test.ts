import { expect } from "expect";
import type { Locator } from "playwright-core";
import { openChat } from "./chat.ts";
import type { Someone } from "./someone.ts";

const PHONE = {
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  isMobile: true,
};

Deno.test("a message that is held on a phone offers what can be done with it, and nothing is pressed by letting go", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada", PHONE);
  await ada.goes("/rooms/general");
  await ada.says("hold me");
  await ada.goes("/rooms/general"); // what is still on its way is drawn anew when it has come

  const menu = ada.page.getByRole("dialog", { name: "Message actions" });
  const letsGo = await holds(ada, ada.message("hold me"));
  await menu.waitFor();
  await letsGo();

  expect(await menu.isVisible()).toBe(true);
  expect(await ada.reaction("hold me", "👍").count()).toBe(0);

  await menu.getByRole("button", { name: "React with 👍" }).tap();
  await ada.sees(ada.reaction("hold me", "👍"));
  await menu.waitFor({ state: "detached" });
});

Deno.test("on a phone there is no toolbar beside a message that is tapped, and no keyboard before a field is", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada", PHONE);
  await ada.goes("/rooms/general");
  await ada.says("tap me");

  await ada.message("tap me").tap();
  const toolbar = ada.message("tap me").locator(".message-actions");
  expect(await toolbar.evaluate((bar) => getComputedStyle(bar).opacity))
    .toBe("0");

  await ada.page.getByRole("button", { name: "Emoji" }).tap();
  const search = ada.page.getByLabel("Search emoji");
  await search.waitFor();
  expect(await search.evaluate((field) => document.activeElement === field))
    .toBe(false);
});

/** A finger lies on it until the function that this gives back is called. */
async function holds({ page }: Someone, what: Locator) {
  const box = (await what.boundingBox())!;
  const finger = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const wire = await page.context().newCDPSession(page);
  const touches = (type: "touchStart" | "touchEnd", fingers: object[]) =>
    wire.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: fingers as { x: number; y: number }[],
    });
  await touches("touchStart", [finger]);
  return () => touches("touchEnd", []);
}
