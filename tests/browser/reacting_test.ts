import { expect } from "expect";
import { type Chat, openChat } from "./chat.ts";

Deno.test("an emoji put to a message is seen by all, joined by a press and taken back by another", async () => {
  await using chat = await openChat();
  const [ada, grace] = await inGeneral(chat);
  await ada.says("it works");
  await grace.hears("it works");

  await ada.message("it works").hover();
  await ada.presses("React with 👍");
  await grace.reaction("it works", "👍 1").waitFor();
  await grace.reaction("it works", "👍").click();
  await ada.reaction("it works", "👍 2").waitFor();
  const chip = ada.reaction("it works", "👍");
  const title = await chip.getAttribute("title");
  await chip.click();
  await grace.reaction("it works", "👍 1").waitFor();

  expect(title).toBe("You and Grace reacted with 👍");
  expect(await grace.reaction("it works", "👍").getAttribute("aria-pressed"))
    .toBe("true");
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("any emoji is found in the picker with the keys alone, and Escape gives the focus back", async () => {
  await using chat = await openChat();
  const [ada] = await inGeneral(chat);
  await ada.says("a picture");
  const { keyboard } = ada.page;
  const react = ada.message("a picture").getByRole("link", { name: "React" });

  await ada.message("a picture").hover();
  await react.click();
  await ada.page.getByRole("searchbox", { name: "Search emoji" }).waitFor();
  await keyboard.press("Escape");
  await ada.page.getByRole("dialog", { name: "Emoji" }).waitFor({
    state: "detached",
  });
  const isBack = await react.evaluate((link) =>
    link === document.activeElement
  );
  await keyboard.press("Enter");
  await ada.page.getByRole("searchbox", { name: "Search emoji" }).waitFor();
  await keyboard.type("hedgehog");
  await ada.page.getByRole("button", { name: "hedgehog" }).waitFor();
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");

  await ada.reaction("a picture", "🦔 1").waitFor();
  expect(isBack).toBe(true);
  expect(ada.complaints).toEqual([]);
});

Deno.test("a deleted message comes back for whoever thinks better of it", async () => {
  await using chat = await openChat();
  const [ada, grace] = await inGeneral(chat);
  await ada.says("too hasty");
  await grace.hears("too hasty");

  await ada.deletes("too hasty");
  await grace.hears("This message was deleted.");
  await ada.page.locator(".toast").getByRole("button", { name: "Undo" })
    .click();

  await grace.hears("too hasty");
  await ada.hears("too hasty");
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  Deno.test(`${how} a script a message is pinned, forwarded, read as it was before, and brought back`, async () => {
    await using chat = await openChat();
    const ada = await chat.person("Ada", { javaScriptEnabled });
    await ada.goes("/rooms");
    await ada.creates("plans", "public");
    await ada.goes("/rooms/general");
    await ada.says("the plan");
    await ada.edits("the plan", "the better plan");

    await ada.acts("the better plan", "More actions");
    await ada.presses("Pin to this room");
    await ada.message("the better plan").getByText("Pinned by").waitFor();
    await ada.follows("Pinned messages");
    await ada.page.locator(".version", { hasText: "the better plan" })
      .waitFor();
    await ada.goes("/rooms/general");

    await ada.message("the better plan").getByRole("link", { name: "edited" })
      .click();
    await ada.page.locator(".version", { hasText: "the plan" }).waitFor();
    await ada.goes("/rooms/general");

    await ada.acts("the better plan", "More actions");
    await ada.follows("Forward…");
    await ada.page.getByRole("checkbox", { name: "plans" }).check();
    await ada.presses("Forward");
    if (javaScriptEnabled) await ada.page.getByText("Forwarded.").waitFor();
    if (javaScriptEnabled) await ada.opens("plans");
    await ada.isIn("plans");
    await ada.message("the better plan").getByText("Forwarded from Ada")
      .waitFor();

    await ada.goes("/rooms/general");
    await ada.deletes("the better plan");
    await ada.page.locator(".message-gone").getByRole("button", {
      name: "Undo",
    }).click();
    await ada.sees(ada.message("the better plan"));

    expect(ada.complaints).toEqual([]);
  });
}

Deno.test("without a script people react by the page of a message", async () => {
  await using chat = await openChat();
  const options = { javaScriptEnabled: false };
  const ada = await chat.person("Ada", options);
  const grace = await chat.person("Grace", options);
  await ada.goes("/rooms/general");
  await ada.says("it works");
  await grace.goes("/rooms/general");

  await grace.acts("it works", "React");
  await grace.page.getByLabel("Any other emoji").fill("🦔");
  await grace.presses("React");
  await grace.reaction("it works", "🦔 1").waitFor();
  await ada.page.reload();
  await ada.reaction("it works", "🦔 1").click();
  await ada.reaction("it works", "🦔 2").waitFor();
  await ada.reaction("it works", "🦔").click();
  await ada.reaction("it works", "🦔 1").waitFor();

  await ada.acts("it works", "React");
  await ada.page.locator(".reactors", { hasText: "Grace" }).waitFor();
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

async function inGeneral(chat: Chat) {
  const people = await chat.people("Ada", "Grace");
  for (const one of people) await one.goes("/rooms/general");
  return people;
}

Deno.test("whoever wants it keeps a message from being sent for a moment", async () => {
  await using chat = await openChat();
  const [ada, grace] = await inGeneral(chat);
  await ada.goes("/settings/writing");
  await ada.page.getByLabel("Wait five seconds before sending").check();
  await ada.presses("Save");
  await ada.page.getByText("Saved.").waitFor();
  await ada.goes("/rooms/general");

  await ada.says("I quit");
  await ada.message("I quit").getByRole("button", { name: "Undo" }).click();
  await ada.loses(ada.message("I quit"));
  const taken = await ada.composer.inputValue();
  await ada.says("I am happy here");
  await grace.hears("I am happy here");

  expect(taken).toBe("I quit");
  expect(await grace.texts()).toEqual(["I am happy here"]);
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});
