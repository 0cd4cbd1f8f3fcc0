import { expect } from "expect";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import { addRoom, post, value } from "@/tests/helpers/app.ts";
import { openChat } from "./chat.ts";
import { askAxe } from "./inspect.ts";

Deno.test("a whole session without a mouse", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  const { app } = chat.server;
  await chat.hasHistory(5);
  await ada.goes("/rooms/general");
  const { page } = ada;
  const { keyboard } = page;
  const focused = page.locator(".message:focus");

  const jumpsTo = async (typed: string) => {
    await keyboard.press("Control+k");
    await page.getByRole("combobox", { name: /^Jump to/ }).waitFor();
    await keyboard.type(typed);
  };

  await jumpsTo("gr"); // a person
  await page.getByRole("option", { name: /Grace/ }).waitFor();
  expect(await askAxe(page)).toEqual([]);
  await keyboard.press("Enter");
  await ada.isIn("Grace");

  await ada.composer.focus();
  await keyboard.type("hello Grace");
  await keyboard.press("Enter");
  await ada.hears("hello Grace");
  await ada.unsent.waitFor({ state: "detached" });
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());

  await keyboard.press("k"); // to the message, and change it
  await focused.filter({ hasText: "hello Grace" }).waitFor();
  await keyboard.press("e");
  await page.getByRole("textbox", { name: "Edit message" }).waitFor();
  await keyboard.type(" Hopper");
  await keyboard.press("Enter");
  await ada.hears("hello Grace Hopper");

  await jumpsTo("gen"); // back to a room
  await keyboard.press("Enter");
  await ada.isIn("general");
  await page.locator("#messages").focus();
  for (
    const [key, text] of [
      ["k", "message 5"],
      ["k", "message 4"],
      ["ArrowUp", "message 3"],
      ["j", "message 4"],
      ["ArrowDown", "message 5"],
      ["j", "message 5"],
    ]
  ) {
    await keyboard.press(key);
    await focused.filter({ hasText: text }).waitFor();
  }
  await keyboard.press("Escape");
  expect(await ada.composer.evaluate((box) => box.matches(":focus")))
    .toBe(true);
  await keyboard.type("nj?"); // is text, and no key
  expect(await ada.composer.inputValue()).toBe("nj?");

  const news = await addRoom(app, grace.user!, ada.user!); // to what is new
  await page.locator(".row-unread, .row").nth(1).waitFor();
  value(await app.journal.append(news, post(grace.user!, "over here")));
  await page.locator(".row-unread").waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await keyboard.press("n");
  await ada.hears("over here");
  expect(new URL(page.url()).pathname).toBe(`/rooms/${news}`);

  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await keys.waitFor();
  expect(await askAxe(page)).toEqual([]);
  await keyboard.press("Escape");
  await keys.waitFor({ state: "detached" });

  await jumpsTo("message 2"); // what was said
  await page.getByRole("option", { name: /^Search messages for/ }).waitFor();
  await keyboard.press("End");
  await keyboard.press("ArrowUp"); // from the first to the last
  await keyboard.press("Enter");
  await page.waitForURL(/\/search\?q=message/);
  await page.getByRole("link", { name: "Mary" }).first().focus();
  await keyboard.press("Enter");
  await page.waitForURL(new RegExp(`/rooms/${GENERAL_ID}/messages/\\d+`));
  expect(ada.complaints).toEqual([]);
});

Deno.test("the list of messages is one stop, and only what is new is read out", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await chat.hasHistory(120);
  await ada.goes("/rooms/general");
  const { page } = ada;
  const list = page.getByRole("log", { name: "Messages in general" });
  const said = page.locator("p.sr-only[aria-live=polite]");

  const stops = await list.evaluate((box) =>
    [box, ...box.querySelectorAll<HTMLElement>("a, button, input, [tabindex]")]
      .map((one) => one as HTMLElement)
      .filter((one) => one.tabIndex >= 0 && one.offsetParent).length
  );
  expect(stops).toBe(1);
  expect(await list.getByRole("heading", { level: 2, name: "Today" }).count())
    .toBe(1);

  await page.evaluate(() =>
    document.querySelector("#messages")!.scrollTop = -9e6
  );
  await ada.sees(ada.message("message 70"));
  expect(await said.innerText()).toBe("");

  await page.evaluate(() => document.querySelector("#messages")!.scrollTop = 0);
  await ada.sees(ada.message("message 120")); // until the end is reached, it is history
  await grace.goes("/rooms/general");
  await grace.says("good morning");
  await said.getByText("Grace: good morning").waitFor();
  expect(ada.complaints).toEqual([]);
});
