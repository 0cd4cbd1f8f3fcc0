import { expect } from "expect";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import { type Chat, openChat } from "./chat.ts";
import type { Someone } from "./someone.ts";

const MANY = 90; // more than a page, and few enough to be counted in full

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with a script" : "without a script";

  Deno.test(`${how} a room opens on the first unread message, however many there are`, async () => {
    await using chat = await openChat();
    const ada = await chat.person("Ada", { javaScriptEnabled });
    await chat.hasHistory(10);
    await hasRead(chat, ada, 10);
    await chat.hasHistory(MANY);
    await ada.goes("/rooms");

    await ada.opens("general");

    await ada.message("message 11").first().waitFor();
    expect(await isInSight(ada, "New")).toBe(true);
    expect(await textAfterNew(ada)).toBe("message 11");
    if (javaScriptEnabled) {
      expect(await unreadOf(ada)).toBeGreaterThan(50);
    } else expect(await unreadOf(ada)).toBe(MANY);
  });
}

Deno.test("going on reads on: to the end by scrolling, at once by the way to the newest", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  await chat.hasHistory(10);
  await hasRead(chat, ada, 10);
  await chat.hasHistory(MANY);
  await ada.goes("/rooms/general");

  await ada.page.getByRole("link", { name: /\d+ new messages/ }).click();

  await ada.hears("message 100");
  await ada.loses(ada.row("general").getByText("unread"));
  await ada.titleIs(/^[^(]/);
});

Deno.test("a conversation of which nothing has been read opens at its beginning", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  await chat.hasHistory(MANY);
  await ada.goes("/rooms/general");

  expect(await textAfterNew(ada)).toBe("message 1");
  expect(await isInSight(ada, "New")).toBe(true);
});

Deno.test("what is read on one device is read on the other within a second", async () => {
  await using chat = await openChat();
  const [ada] = await chat.people("Ada");
  const telephone = await chat.visitor("Ada");
  const cookies = await ada.page.context().cookies();
  await telephone.page.context().addCookies(cookies);
  await chat.hasHistory(3);
  await telephone.goes("/rooms");
  await telephone.row("general").getByText("3 unread").waitFor();
  await telephone.titleIs(/^\(3\) /);

  await ada.goes("/rooms/general");
  await ada.loses(ada.row("general").getByText("unread"));
  const before = performance.now();
  await telephone.loses(telephone.row("general").getByText("unread"));

  expect(performance.now() - before).toBeLessThan(1_000);
  await telephone.titleIs(/^[^(]/);
});

async function hasRead(
  { server: { app } }: Chat,
  { user }: Someone,
  ordinal: number,
) {
  await app.journal.append(GENERAL_ID, { type: "read", by: user!.id, ordinal });
}

const isInSight = ({ page }: Someone, text: string) =>
  page.locator(".new-divider", { hasText: text }).evaluate((divider) => {
    const { top, bottom } = divider.getBoundingClientRect();
    const box = document.getElementById("messages")!.getBoundingClientRect();
    return top >= box.top && bottom <= box.bottom;
  });

const textAfterNew = ({ page }: Someone) =>
  page.locator(".new-divider + .message .message-body").innerText();

async function unreadOf(someone: Someone) {
  const count = await someone.row("general").locator(".row-end").innerText();
  return parseInt(count);
}
