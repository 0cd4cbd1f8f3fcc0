import { expect } from "expect";
import { openChat } from "./chat.ts";

Deno.test("whoever is added to a private room finds it at once, and is out at once when removed", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await grace.goes("/rooms");
  await ada.goes("/rooms");
  await ada.creates("board", "private");

  await ada.adds("Grace");
  await grace.opens("board");
  await grace.says("hello");
  await ada.hears("hello");
  await ada.removes("Grace");

  await grace.sees(grace.page.getByText("You are no longer in board."));
  await grace.loses(grace.row("board"));
  await grace.loses(grace.composer);
  await grace.goes("/rooms");
  expect(await grace.row("board").count()).toBe(0);
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("who joins and who leaves is counted at once", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await ada.goes("/rooms");
  await ada.creates("engines", "public");
  await ada.sees(ada.page.getByRole("link", { name: "1 member" }));

  await grace.goes("/rooms/browse");
  await grace.presses("Join engines");
  await grace.isIn("engines");
  await ada.sees(ada.page.getByRole("link", { name: "2 members" }));
  await grace.leaves();
  await ada.sees(ada.page.getByRole("link", { name: "1 member" }));

  await grace.loses(grace.row("engines"));
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("an open list of members shows who comes and goes, and how they are called and doing, by itself", async () => {
  await using chat = await openChat();
  const [ada, grace, linus] = await chat.people("Ada", "Grace", "Linus");
  await ada.goes("/rooms");
  await ada.creates("engines", "public");
  const { href } = new URL(ada.page.url());
  await grace.goes(href);
  await grace.presses("Join room");
  await grace.goes(`${href}/members`);
  const item = (name: string) =>
    grace.page.locator(".item", { hasText: name }).first();
  await grace.sees(item("Ada").getByText("owner"));

  await linus.goes(href);
  await linus.presses("Join room");
  await grace.sees(item("Linus").getByLabel("online"));
  await linus.goes("/settings/status");
  await linus.page.getByLabel("What is going on").fill("On a train");
  await linus.presses("Save");
  await grace.sees(item("Linus").getByText("On a train"));
  await linus.goes("/settings/profile");
  await linus.page.getByLabel("Your name").fill("Torvalds");
  await linus.presses("Save");
  await grace.sees(item("Torvalds"));
  await linus.page.close();
  await grace.loses(item("Torvalds").getByLabel("online"));
  await ada.removes("Torvalds");
  await grace.loses(item("Torvalds"));
  await ada.leaves();
  await grace.sees(item("Grace").getByText("owner"));
  await grace.loses(item("Ada"));

  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("somebody outside reads a public room, and joins it where they read", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await ada.goes("/rooms");
  await ada.creates("engines", "public");
  await grace.goes("/rooms/browse");
  await grace.follows("engines");
  await grace.isIn("engines");

  expect(await grace.composer.count()).toBe(0);
  await grace.presses("Join room");
  await grace.says("let me in");
  await ada.hears("let me in");
});

Deno.test("who has left reads what they said, and changes it no more", async () => {
  await using chat = await openChat();
  const [ada] = await chat.people("Ada");
  await ada.goes("/rooms/general");
  await ada.says("I was here");
  const edit = ada.message("I was here").getByRole("link", { name: "Edit" });
  await ada.message("I was here").hover();
  await edit.waitFor({ state: "attached" });

  await ada.leaves();
  await ada.goes("/rooms/general");
  await ada.hears("I was here");

  expect(await edit.count()).toBe(0);
});
