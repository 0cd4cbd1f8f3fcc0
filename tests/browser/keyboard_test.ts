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
  await page.setViewportSize({ width: 360, height: 480 });
  await keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await keys.waitFor();
  expect(await keys.evaluate((box) => box.scrollTop)).toBe(0);
  expect(await askAxe(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });
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

Deno.test("what is wider than its place is read to its end by the keyboard", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada", {
    viewport: { width: 480, height: 800 },
  });
  const { page } = ada;
  const { keyboard } = page;
  const sizes = (selector: string) =>
    page.locator(selector).last().evaluate((box) => ({
      isWide: box.scrollWidth > box.clientWidth,
      isStop: (box as HTMLElement).tabIndex === 0,
    }));
  const table = (columns: number) =>
    ["Column", "---", "cell"].map((cell) =>
      `| ${Array(columns).fill(cell).join(" | ")} |`
    ).join("\n");
  const { app } = chat.server;
  for (const body of [`\`\`\`\n${"wide ".repeat(99)}\n\`\`\``, table(16)]) {
    value(await app.journal.append(GENERAL_ID, post(ada.user!, body)));
  }
  await ada.goes("/rooms/general");

  expect((await sizes("pre")).isWide).toBe(false);
  expect(await askAxe(page)).toEqual([]);
  await page.locator("#messages").focus();
  await keyboard.press("Tab");
  await page.locator(".table-box:focus").waitFor();
  await keyboard.press("ArrowRight");
  await page.waitForFunction(() =>
    document.querySelector(".table-box")!.scrollLeft > 0
  );
  await page.locator("#messages").focus();
  await keyboard.press("k");
  await page.locator(".message:focus").waitFor();
  expect(await askAxe(page)).toEqual([]);

  await ada.composer.fill(table(2));
  await ada.presses("Send");
  await page.locator(".table-box").nth(1).waitFor();
  expect(await sizes(".table-box")).toMatchObject({ isStop: false });
  expect(ada.complaints).toEqual([]);
});

Deno.test("each key does to a message what the overview of the keys says", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  await ada.goes("/rooms/general");
  for (const text of ["first", "second", "third"]) await ada.says(text);
  await ada.unsent.first().waitFor({ state: "detached" });
  const { page } = ada;
  const { keyboard } = page;
  const focused = page.locator(".message:focus");
  const dialog = (name: string) => page.getByRole("dialog", { name });
  const reaches = async (text: string) => {
    await page.locator("#messages").focus();
    for (const _ of [1, 2, 3]) {
      await keyboard.press("k");
      if (await focused.filter({ hasText: text }).count() > 0) return;
    }
    throw new Error(`no key leads to "${text}"`);
  };

  await reaches("second");
  await keyboard.press("r");
  await page.locator(".answering", { hasText: "second" }).waitFor();
  await ada.composer.and(page.locator(":focus")).waitFor();
  await keyboard.press("Escape");
  await page.locator(".answering").waitFor({ state: "detached" });

  await reaches("second");
  for (const [key, name] of [["m", "Message actions"], ["+", "Emoji"]]) {
    await keyboard.press(key);
    await dialog(name).waitFor();
    await keyboard.press("Escape");
    await dialog(name).waitFor({ state: "detached" });
    await page.keyboard.press("Shift+Tab"); // the focus was given back to the toolbar
    await reaches("second");
  }

  const form = page.getByRole("textbox", { name: "Edit message" });
  await keyboard.press("e");
  await form.waitFor();
  await keyboard.press("Escape");
  await form.waitFor({ state: "detached" });

  await reaches("second");
  await keyboard.press("u");
  await ada.row("general").getByText("2 unread").waitFor();
  expect(
    await page.locator(".new-divider + .message .message-body").innerText(),
  ).toBe("second");

  await reaches("third");
  await keyboard.press("t");
  await page.waitForURL(/\/threads\/\d+$/);
  await ada.settles();
  await keyboard.press("Escape");
  await page.waitForURL(/\/rooms\/\w+(#m\d+)?$/);

  await ada.settles();
  await page.locator("#messages").focus();
  await keyboard.press("/");
  await page.waitForURL(/\/search/);
  expect(ada.complaints).toEqual([]);
});

Deno.test("n leads to what is new in the room that is open, without loading it again", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  await chat.hasHistory(60);
  await ada.goes("/rooms/general");
  const { page } = ada;
  await page.locator("#messages").focus();
  await page.evaluate(() => Object.assign(globalThis, { isSame: true }));
  const wayDown = page.getByRole("link", { name: /new messages?$/ });
  if (await wayDown.count() > 0) await wayDown.click();
  await ada.loses(ada.row("general").getByText("unread"));
  await page.evaluate(() =>
    document.querySelector("#messages")!.scrollTop = -1_500
  );
  await page.getByRole("link", { name: "Jump to newest" }).waitFor();
  await chat.hasHistory(2);
  await ada.row("general").getByText("2 unread").waitFor();

  await page.keyboard.press("n");

  await page.locator(".message:focus", { hasText: "message 61" }).waitFor();
  expect(await page.evaluate(() => "isSame" in globalThis)).toBe(true);
  expect(ada.complaints).toEqual([]);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  Deno.test(`${how} a script the menu of a message marks it unread`, async () => {
    await using chat = await openChat();
    const ada = await chat.person("Ada", { javaScriptEnabled });
    await ada.goes("/rooms/general");
    for (const text of ["first", "second", "third"]) await ada.says(text);

    await ada.acts("second", "More actions");
    await ada.presses("Mark unread from here");

    await ada.sees(ada.row("general").getByText("2 unread"));
    expect(ada.complaints).toEqual([]);
  });
}
