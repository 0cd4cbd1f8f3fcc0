import { expect } from "expect";
import { openChat } from "./chat.ts";
import { askAxe } from "./inspect.ts";
import type { Someone } from "./someone.ts";

Deno.test("a message is forwarded to several conversations where one reads it", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await grace.goes("/rooms");
  await ada.goes("/rooms");
  await ada.creates("plans", "public");
  await ada.creates("secrets", "private");
  await ada.goes(`/people/${grace.user!.id}`);
  await ada.presses("Message");
  await ada.isIn("Grace");
  await ada.goes("/rooms/general");
  await ada.says("the numbers are in");
  const here = ada.page.url();

  await fromMenu(ada, "the numbers are in", "Forward…");
  const box = (name: string) => ada.page.getByRole("checkbox", { name });
  await box("plans").waitFor();
  await ada.page.keyboard.type("gra"); // the field has the focus already
  await box("plans").waitFor({ state: "hidden" });
  await box("Grace").check();
  await ada.page.getByLabel("Find a conversation").fill("");
  await box("plans").check();
  expect(await askAxe(ada.page)).toEqual([]);
  await ada.presses("Forward");

  await ada.page.getByText("Forwarded.").waitFor();
  await grace.opens("Ada");
  await grace.message("the numbers are in").getByText("Forwarded from Ada")
    .waitFor();
  expect(ada.page.url()).toBe(here);
  await ada.opens("plans");
  await ada.hears("the numbers are in");
  await ada.opens("secrets");
  expect(await ada.texts()).toEqual([]);
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("what a message leads to opens over the conversation, and Escape leads back to it", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await grace.goes("/rooms/general");
  await ada.goes("/rooms/general");
  await ada.says("the plan");
  await ada.edits("the plan", "the better plan");
  await grace.hears("the better plan");
  await grace.message("the better plan").hover();
  await grace.page.getByRole("button", { name: "React with 👍" }).click();
  await ada.reaction("the better plan", "👍").waitFor();
  const here = ada.page.url();
  const dialog = ada.page.getByRole("dialog");

  for (
    const [item, text] of [
      ["Edit history", "the plan"],
      ["Seen by", "Grace"],
      ["Who reacted", "Grace"],
      ["Save for later…", "In 20 minutes"],
      ["Forward…", "general"],
    ]
  ) {
    await fromMenu(ada, "the better plan", item);
    await dialog.getByText(text).first().waitFor();
    await ada.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    const message = ada.message("the better plan");
    await message.locator(":focus").waitFor(); // where one came from
  }
  await fromMenu(ada, "the better plan", "Save for later…");
  await ada.presses("In 20 minutes");
  await ada.page.getByText("Saved for later.").waitFor();
  await ada.acts("the better plan", "More actions");
  await ada.presses("Pin to this room");
  await ada.message("the better plan").getByText("Pinned by").waitFor();
  await ada.follows("Pinned messages");
  await dialog.getByText("the better plan").waitFor();
  await dialog.getByRole("button", { name: "Unpin" }).click();
  await dialog.getByText("Nothing is pinned.").waitFor();
  await dialog.getByRole("link", { name: "Close" }).click();
  await ada.loses(ada.message("the better plan").getByText("Pinned by"));

  expect(ada.page.url()).toBe(here);
  await ada.goes("/saved");
  await ada.page.getByText("Reminds you").waitFor();
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("what is refused in a dialog is said by its page", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  await ada.goes("/rooms/general");
  await ada.says("to nobody");

  await fromMenu(ada, "to nobody", "Forward…");
  await ada.presses("Forward");

  await ada.page.getByText("Choose at least one conversation.").waitFor();
});

Deno.test("what opens by a key opens in a narrow window, too", async () => {
  await using chat = await openChat();
  const viewport = { width: 360, height: 800 };
  const ada = await chat.person("Ada", { viewport });
  await ada.goes("/rooms/general");

  for (const key of ["Control+k", "?"]) {
    await ada.page.getByRole("heading", { level: 1 }).first().click();
    await ada.page.keyboard.press(key);
    await ada.page.locator("dialog:modal").waitFor();
    await ada.page.keyboard.press("Escape");
    await ada.page.locator("dialog:modal").waitFor({ state: "detached" });
  }

  expect(ada.complaints).toEqual([]);
});

Deno.test("what is refused in a dialog is refused with the choice that was made", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  await ada.goes("/rooms/general");
  await ada.says("read this");
  const sent: string[] = [];
  ada.page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.postData() ?? "");
  });

  await fromMenu(ada, "read this", "Save for later…");
  const choice = ada.page.getByRole("button", { name: "In 1 hour" });
  await choice.waitFor();
  await choice.evaluate((button: HTMLButtonElement) => button.value = "never");
  await choice.click();

  await ada.page.waitForURL(/\/save$/);
  expect(sent.length).toBe(2);
  for (const body of sent) expect(body).toContain("remindAt=never");
});

Deno.test("nobody is told that something was done who is signed out", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  await ada.goes("/rooms/general");
  await ada.says("read this");

  await fromMenu(ada, "read this", "Save for later…");
  const choice = ada.page.getByRole("button", { name: "In 1 hour" });
  await choice.waitFor();
  await ada.page.context().clearCookies();
  await choice.click();

  await ada.page.waitForURL(/\/sign-in\?next=/);
});

async function fromMenu(person: Someone, text: string, item: string) {
  await person.acts(text, "More actions");
  await person.follows(item);
  await person.page.locator("dialog:modal").waitFor();
}
