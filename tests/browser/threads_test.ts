import { expect } from "expect";
import { openChat } from "./chat.ts";
import type { Someone } from "./someone.ts";

Deno.test("an answer shows what it answers, follows its edits and leads there", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await ada.goes("/rooms/general");
  await grace.goes("/rooms/general");
  await ada.says("see you at nine");
  await grace.hears("see you at nine");

  await answers(grace, "see you at nine", "fine with me");
  await ada.hears("fine with me");
  const quote = ada.message("fine with me").locator(".quote");
  expect(await quote.innerText()).toContain("Ada");
  expect(await quote.innerText()).toContain("see you at nine");
  await questions(ada).edits("see you at nine", "see you at ten");
  await ada.sees(quote.getByText("see you at ten"));
  await quote.click();
  await ada.page.waitForURL(/#m\d+$/);
  await questions(ada).deletes("see you at ten");
  await ada.sees(quote.getByText("This message was deleted."));

  expect(await grace.page.content()).not.toContain("at nine");
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("an answer that was begun is still one after a reload, until it is cancelled", async () => {
  await using chat = await openChat();
  const [ada] = await chat.people("Ada");
  await ada.goes("/rooms/general");
  await ada.says("a question");
  await chooses(ada, "a question", "Reply");
  await ada.writes("half an answer");

  await ada.goes("/rooms/general");
  const answering = ada.page.locator(".answering");
  await ada.sees(answering.getByText("a question"));
  await answering.getByLabel("Cancel reply").click();
  await ada.loses(answering);
  await ada.presses("Send");

  await ada.hears("half an answer");
  const said = ada.message("half an answer");
  expect(await said.locator(".quote").count()).toBe(0);
});

Deno.test("a side thread: beside the room, unread for who is in it, and not in the room", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await ada.goes("/rooms/general");
  await grace.goes("/rooms/general");
  await ada.says("who brings what?");
  await grace.hears("who brings what?");

  await chooses(grace, "who brings what?", "Reply in thread");
  await inThread(grace).says("I bring cake");
  await ada.sees(ada.page.getByText("1 reply"));
  await ada.sees(ada.list.getByText("1 unread").first());
  await ada.titleIs(/^\(1\) /);
  expect(await ada.message("I bring cake").count()).toBe(0);

  await ada.page.locator(".replies").click();
  await inThread(ada).hears("I bring cake");
  await ada.titleIs(/^[^(]/);
  await inThread(ada).writes("and");
  await grace.sees(grace.page.getByText("Ada is typing…"));
  await inThread(ada).says("and I bring tea");
  await inThread(grace).hears("and I bring tea");
  await grace.loses(grace.page.getByText("Ada is typing…"));

  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("what is read of a thread on one device is read on the other", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await ada.goes("/rooms/general");
  await ada.says("a question");
  await grace.goes("/rooms/general");
  await chooses(grace, "a question", "Reply in thread");
  await inThread(grace).says("an answer");
  const other = await ada.page.context().newPage();
  await other.goto(`${chat.server.url}/rooms`);
  const row = other.locator(".row-threads");
  await row.getByText("1 unread").waitFor();

  await ada.page.locator(".replies").click();
  await inThread(ada).hears("an answer");
  await row.getByText("unread").waitFor({ state: "hidden" });
});

Deno.test("who leaves a thread hears nothing more of it, until they write again", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await ada.goes("/rooms/general");
  await ada.says("a question");
  await grace.goes("/rooms/general");
  await chooses(grace, "a question", "Reply in thread");
  await inThread(grace).says("one");
  await ada.page.locator(".replies").click();
  await inThread(ada).hears("one");
  await ada.presses("Unfollow");
  await ada.sees(ada.page.getByRole("button", { name: "Follow", exact: true }));

  await ada.goes("/rooms");
  await inThread(grace).says("two");
  await ada.goes("/rooms/general");
  await ada.sees(ada.page.getByText("2 replies"));

  expect(await ada.list.getByText("unread").count()).toBe(0);
});

Deno.test("without a script messages are answered, in the room and in threads", async () => {
  await using chat = await openChat();
  const plain = { javaScriptEnabled: false };
  const [ada, grace] = [
    await chat.person("Ada", plain),
    await chat.person("Grace", plain),
  ];
  await ada.goes("/rooms/general");
  await ada.says("who brings what?");

  await grace.goes("/rooms/general");
  await answers(grace, "who brings what?", "let us see");
  await ada.hears("let us see");
  const quote = ada.message("let us see").locator(".quote");
  expect(await quote.innerText()).toContain("who brings what?");
  await chooses(grace, "let us see", "Reply in thread");
  await inThread(grace).says("I bring cake");
  await inThread(grace).edits("I bring cake", "I bring pie");
  await inThread(grace).hears("I bring pie");
  await ada.goes("/threads");
  expect(await ada.page.locator(".listed").count()).toBe(0);
  await ada.goes("/rooms/general");
  await ada.page.locator(".replies").click();
  await inThread(ada).says("I bring tea");
  await inThread(grace).says("good");
  await ada.goes("/threads");
  await ada.sees(ada.list.getByText("1 unread").first());
  await ada.listed("let us see").getByRole("link").first().click();
  await inThread(ada).hears("good");
  await inThread(ada).presses("Mark as read");

  await ada.loses(ada.page.locator(".row-threads").getByText("unread"));
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("a message is saved, found again and done with, without a script too", async () => {
  await using chat = await openChat();
  for (const javaScriptEnabled of [true, false]) {
    const name = javaScriptEnabled ? "Ada" : "Grace";
    const someone = await chat.person(name, { javaScriptEnabled });
    await someone.goes("/rooms/general");
    await someone.says(`${name} has to call the venue`);

    await chooses(someone, `${name} has to call`, "More actions");
    await someone.follows("Save for later…");
    await someone.presses("In 1 hour");
    await someone.page.locator(".row-saved").click();
    const item = someone.page.locator(".listed");
    await item.getByText(`${name} has to call the venue`).waitFor();
    await item.getByText("Reminds you").waitFor();
    await someone.presses("Done");
    await item.waitFor({ state: "hidden" });

    expect(someone.complaints).toEqual([]);
  }
});

/** The same person, in the thread beside the room. */
function inThread(someone: Someone): Someone {
  const pane = someone.page.locator(".pane-panel");
  return Object.create(someone, {
    composer: { get: () => pane.getByRole("textbox", { name: /^Message / }) },
    message: {
      value: (text: string) => pane.locator(".message", { hasText: text }),
    },
    presses: {
      value: (name: string) =>
        pane.getByRole("button", { name, exact: true }).click(),
    },
  });
}

/** The same person, looking at what says so itself and not at what quotes it. */
const questions = (someone: Someone): Someone =>
  Object.create(someone, {
    message: {
      value: (text: string) =>
        someone.page.locator(".message", {
          has: someone.page.locator(".message-body", { hasText: text }),
        }),
    },
  });

async function chooses(someone: Someone, text: string, action: string) {
  const message = someone.message(text).last();
  await message.hover();
  await message.getByRole("link", { name: action, exact: true }).click();
  if (action === "Reply in thread") {
    await someone.page.waitForURL(/\/threads\/\d+/);
    await someone.settles();
  }
}

async function answers(someone: Someone, text: string, answer: string) {
  await chooses(someone, text, "Reply");
  await someone.sees(someone.page.locator(".answering"));
  await someone.says(answer);
}
