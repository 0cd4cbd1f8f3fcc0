import { expect } from "expect";
import { keys } from "@/lib/store/keys.ts";
import { openChat } from "./chat.ts";
import type { Someone } from "./someone.ts";

const HOUR_MS = 60 * 60_000;

Deno.test("a message is left for later, changed, and sent when its time has come, without a script too", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const clock = { ahead: 0 };
    await using chat = await openChat({ now: () => Date.now() + clock.ahead });
    const ada = await chat.person("Ada", { javaScriptEnabled });
    const grace = await chat.person("Grace");
    await grace.goes("/rooms/general");
    await ada.goes("/rooms/general");

    await ada.composer.fill("good morning");
    await leaves(ada, "In an hour");
    await ada.goes("/scheduled");
    await ada.page.getByText("good morning").waitFor();
    await ada.page.getByRole("link", { name: "Edit" }).click();
    await ada.page.getByRole("textbox", { name: "Message" }).fill(
      "good morning, all",
    );
    await ada.page.getByRole("button", { name: /In an hour/ }).click();
    await ada.page.getByText("good morning, all").waitFor();
    expect(await grace.message("good morning").count()).toBe(0);
    clock.ahead = 2 * HOUR_MS;

    await grace.hears("good morning, all");
    await ada.goes("/scheduled");
    await ada.page.getByText("Messages wait here").waitFor();
    await ada.goes("/rooms/general");
    expect(await ada.composer.inputValue()).toBe("");
    expect([...ada.complaints, ...grace.complaints]).toEqual([]);
  }
});

Deno.test("what is left for later goes at once or not at all, and comes back to the composer", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  await ada.goes("/rooms/general");

  await ada.writes("too early");
  await leaves(ada, "Tomorrow morning");
  await ada.presses("Undo");
  await ada.page.waitForFunction(() =>
    document.querySelector("textarea")?.value === "too early"
  );
  await ada.composer.fill("at once");
  await leaves(ada, "Tomorrow morning");
  await ada.composer.fill("never");
  await leaves(ada, "Tomorrow morning");
  await ada.goes("/scheduled");
  await ada.listed("never").getByRole("button", { name: "Don't send" }).click();
  await ada.listed("never").waitFor({ state: "detached" });
  await ada.listed("at once").getByRole("button", { name: "Send now" }).click();
  await ada.listed("at once").waitFor({ state: "detached" });

  await ada.goes("/rooms/general");
  await ada.hears("at once");
  expect(await ada.texts()).toEqual(["at once"]);
  expect(ada.complaints).toEqual([]);
});

Deno.test("an answer in a side thread is left for later with the keys alone", async () => {
  const clock = { ahead: 0 };
  await using chat = await openChat({ now: () => Date.now() + clock.ahead });
  const [ada] = await chat.people("Ada");
  await ada.goes("/rooms/general");
  await ada.says("who brings what?");
  await ada.message("who brings").hover();
  await ada.message("who brings")
    .getByRole("link", { name: "Reply in thread" }).click();
  await ada.page.waitForURL(/\/threads\/\d+/);
  await ada.settles();
  const pane = ada.page.locator(".pane-panel");
  await pane.getByRole("textbox", { name: /^Message / }).fill("cake");

  await pane.getByRole("button", { name: "Send later" }).focus();
  await ada.page.keyboard.press("Enter");
  const menu = ada.page.getByRole("dialog", { name: "Send later" });
  await menu.waitFor();
  await ada.page.keyboard.press("Enter");
  await menu.waitFor({ state: "detached" });
  clock.ahead = 2 * HOUR_MS;

  await pane.locator(".message", { hasText: "cake" }).waitFor();
});

Deno.test("what could not be sent says why, in red on one's list of conversations", async () => {
  const clock = { ahead: 0 };
  await using chat = await openChat({ now: () => Date.now() + clock.ahead });
  const ada = await chat.person("Ada", { javaScriptEnabled: false });
  await chat.person("Grace");
  await ada.goes("/rooms");
  await ada.creates("engines", "public");
  await ada.composer.fill("still there?");
  await leaves(ada, "In an hour");
  await ada.opens("engines");
  await ada.adds("Grace");
  await ada.follows("Close");
  await ada.leaves();
  clock.ahead = 2 * HOUR_MS;

  const due = () => chat.server.app.kv.list({ prefix: keys.allDue() });
  while (!(await due().next()).done) await ada.goes("/scheduled");
  await ada.goes("/scheduled");

  await ada.page.getByText("Not sent. Join the room to post.").waitFor();
  await ada.list.getByText("1 not sent").waitFor();
  expect(ada.complaints).toEqual([]);
});

async function leaves(someone: Someone, time: string) {
  await someone.presses("Send later");
  await someone.page.getByRole("button", { name: new RegExp(time) }).click();
  if (someone.hasScript) {
    await someone.page.waitForFunction(() =>
      document.querySelector("textarea")?.value === ""
    );
  } else await someone.page.waitForURL(/scheduled$/);
}
