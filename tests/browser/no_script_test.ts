import { expect } from "expect";
import { type Chat, openChat } from "./chat.ts";
import type { Someone } from "./someone.ts";

Deno.test("without a script two people register, talk in a room, edit, delete and sign in again", async () => {
  await using chat = await openChat();
  const [ada, grace] = [
    await visitor(chat, "Ada"),
    await visitor(chat, "Grace"),
  ];

  await ada.registers();
  await grace.registers();
  await ada.says("hello <b>Grace</b>");
  await grace.says("hello Ada");
  await ada.hears("hello Ada");
  await ada.edits("hello <b>Grace</b>", "good morning");
  await grace.hears("good morning");
  await grace.says("a secret");
  await grace.deletes("a secret");
  await ada.hears("This message was deleted.");
  await ada.signsOut();
  await ada.signsIn();
  await ada.opens("general");

  expect(await ada.texts()).toEqual([
    "good morning edited",
    "hello Ada",
    "This message was deleted.",
  ]);
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("without a script rooms are created, browsed, joined, shared and left", async () => {
  await using chat = await openChat();
  const [ada, grace] = [
    await signedIn(chat, "Ada"),
    await signedIn(chat, "Grace"),
  ];
  await ada.goes("/rooms");
  await ada.creates("engines", "public");
  await ada.creates("board", "private");
  await ada.adds("Grace");
  await ada.follows("Close");
  await ada.says("just us");

  await grace.goes("/rooms");
  await grace.follows("Add a room");
  await grace.presses("Join engines");
  await grace.isIn("engines");
  await grace.leaves();
  await grace.loses(grace.row("engines"));
  await grace.opens("board");
  await grace.hears("just us");
  await ada.removes("Grace");
  const answer = await grace.page.reload();

  expect(answer!.status()).toBe(404);
});

Deno.test("without a script a direct message begins by picking a person, and is unread until it is marked", async () => {
  await using chat = await openChat();
  const [ada, grace] = [
    await signedIn(chat, "Ada"),
    await signedIn(chat, "Grace"),
  ];
  await ada.goes("/rooms");
  await ada.follows("New message");
  await ada.page.getByLabel("Find people").fill("grace");
  await ada.presses("Find");
  await ada.presses("Message Grace");
  await ada.isIn("Grace");
  await ada.says("only for you");

  await grace.goes("/rooms");
  await grace.sees(grace.row("Ada").getByText("1 unread"));
  await grace.opens("Ada");
  await grace.hears("only for you");
  await grace.presses("Mark as read");
  await grace.isIn("Ada");

  await grace.loses(grace.row("Ada").getByText("unread"));
});

Deno.test("without a script all of history is read by links, there and back", async () => {
  await using chat = await openChat();
  await chat.hasHistory(120);
  const ada = await signedIn(chat, "Ada");
  await ada.goes("/rooms/general");

  const read = [await ends(ada)];
  for (const link of ["Older messages", "Older messages", "Newer messages"]) {
    await ada.turnsTo(link);
    read.push(await ends(ada));
  }

  expect(read).toEqual([
    ["message 71", "message 120"],
    ["message 21", "message 70"],
    ["message 1", "message 20"],
    ["message 21", "message 70"],
  ]);
});

async function ends(someone: Someone) {
  const texts = await someone.texts();
  return [texts.at(0), texts.at(-1)];
}

const visitor = (chat: Chat, name: string) =>
  chat.visitor(name, { javaScriptEnabled: false });
const signedIn = (chat: Chat, name: string) =>
  chat.person(name, { javaScriptEnabled: false });

Deno.test("without a script what others say comes by itself, and what is being written stays", async () => {
  await using chat = await openChat();
  const ada = await signedIn(chat, "Ada");
  await chat.hasHistory(3);
  await ada.goes("/rooms/general");
  const news = ada.page.frameLocator("iframe[title='New messages']");
  await news.getByText("New messages appear here").waitFor();

  await ada.writes("half a thou");
  await chat.hasHistory(2);
  await news.locator(".message", { hasText: "message 5" }).waitFor();

  expect(await news.locator(".message-body").allInnerTexts())
    .toEqual(["message 4", "message 5"]);
  expect(await ada.composer.inputValue()).toBe("half a thou");
  expect(ada.complaints).toEqual([]);
});

Deno.test("a page with a script does not ask for what it hears anyway", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  const asked: string[] = [];
  ada.page.on("request", (request) => asked.push(request.url()));

  await ada.goes("/rooms/general");
  await chat.hasHistory(1);
  await ada.hears("message 1");

  expect(asked.filter((url) => url.includes("/news"))).toEqual([]);
  expect(await ada.page.locator("iframe").count()).toBe(0);
});
