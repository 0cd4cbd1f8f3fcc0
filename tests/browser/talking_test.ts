import { expect } from "expect";
import { openChat } from "./chat.ts";

Deno.test("two people register and talk: text, typing and who is there come by themselves", async () => {
  await using chat = await openChat();
  const [ada, grace] = [
    await chat.visitor("Ada"),
    await chat.visitor("Grace"),
  ];
  await ada.registers();
  await grace.registers();

  await ada.writes("hello Grace");
  await grace.sees(grace.page.getByText("Ada is typing…"));
  await ada.presses("Send");
  await grace.hears("hello Grace");
  await grace.loses(grace.page.getByText("Ada is typing…"));
  await grace.says("hello Ada");
  await ada.hears("hello Ada");

  expect(await ada.texts()).toEqual(["hello Grace", "hello Ada"]);
  expect(await grace.texts()).toEqual(["hello Grace", "hello Ada"]);
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("a direct message: one conversation for both, counted in list and title until it is read", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await grace.goes("/rooms/general");
  await ada.goes("/people?q=gra");
  await ada.presses("Message Grace");
  await ada.isIn("Grace");

  await ada.says("only for you");
  await ada.says("and this");
  await grace.sees(grace.row("Ada").getByText("2 unread"));
  await grace.titleIs(/^\(2\) /);
  await grace.opens("Ada");
  await grace.hears("and this");
  await grace.loses(grace.row("Ada").getByText("unread"));
  await grace.titleIs(/^[^(]/);

  expect(await grace.row("Ada").count()).toBe(1);
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("presence: the dot beside a name comes and goes with the person", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await ada.goes("/people?q=gra");
  await ada.presses("Message Grace");
  await ada.isIn("Grace");
  const online = ada.row("Grace").getByLabel("online");

  expect(await online.count()).toBe(0);
  await grace.goes("/rooms");
  await ada.sees(online);
  await grace.page.close();
  await ada.loses(online);
});

Deno.test("an edit and a deletion are seen at once, and nothing of the former text is left", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await ada.goes("/rooms/general");
  await grace.goes("/rooms/general");
  await ada.says("see you at nine");
  await ada.says("a secret");
  await grace.hears("a secret");

  await ada.edits("see you at nine", "see you at ten");
  await grace.hears("see you at ten");
  await grace.sees(grace.message("see you at ten").getByText("edited"));
  await ada.deletes("a secret");
  await grace.hears("This message was deleted.");

  expect(await grace.page.content()).not.toContain("a secret");
  expect(await grace.page.content()).not.toContain("at nine");
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});
