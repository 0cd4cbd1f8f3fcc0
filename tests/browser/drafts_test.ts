import { expect } from "expect";
import { openChat } from "./chat.ts";
import type { Someone } from "./someone.ts";

Deno.test("what is begun on one device goes on on the other, and is gone from both once sent", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  await ada.goes("/rooms/general");
  const other = await onAnotherDevice(chat, ada);
  await other.goes("/rooms/general");

  await ada.writes("half a thought");
  await holds(other, "half a thought");
  await other.composer.fill("a whole thought");
  await other.presses("Send");
  await other.hears("a whole thought");
  await holds(ada, "");
  await ada.hears("a whole thought");

  expect([...ada.complaints, ...other.complaints]).toEqual([]);
});

Deno.test("what is begun shows in the list and comes with the page, without a script too", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  await ada.goes("/rooms");
  await ada.creates("engines", "public");
  const plain = await onAnotherDevice(chat, ada, { javaScriptEnabled: false });

  await ada.writes("half a thought");
  while (!(await chat.server.app.drafts.of(ada.user!.id)).length) {
    await plain.goes("/rooms");
  }
  await plain.goes("/rooms/general");
  await plain.row("engines").getByText("draft").waitFor({ state: "attached" });
  await plain.opens("engines");
  expect(await plain.composer.inputValue()).toBe("half a thought");
  await plain.composer.fill("more of a thought");
  await plain.presses("Save draft");
  await holds(ada, "more of a thought");
  await plain.presses("Send");
  await plain.hears("more of a thought");

  await holds(ada, "");
  expect(await plain.composer.inputValue()).toBe("");
  expect([...ada.complaints, ...plain.complaints]).toEqual([]);
});

Deno.test("what was written offline is kept, beside what was written elsewhere meanwhile", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  const other = await onAnotherDevice(chat, ada);
  await ada.goes("/rooms/general");
  await other.goes("/rooms/general");

  await ada.page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent("pagehide"))
  );
  await ada.writes("from the train");
  await other.writes("from the desk");
  while (!(await chat.server.app.drafts.of(ada.user!.id)).length) {
    await other.settles();
  }
  await ada.goes("/rooms/general");

  await holds(ada, "from the desk\nfrom the train");
});

Deno.test("without a script a preview keeps what is answered, in the room and in a thread", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada", { javaScriptEnabled: false });
  await ada.goes("/rooms/general");
  await ada.says("when?");

  await ada.acts("when?", /^Reply$/);
  await ada.composer.fill("at **nine**");
  await ada.presses("Preview");
  await ada.page.locator(".preview strong").waitFor();
  await ada.page.locator(".answering").getByText("when?").waitFor();
  await ada.presses("Send");
  await ada.page.locator(".quote").getByText("when?").waitFor();
  await ada.acts("at nine", "Reply in thread");
  const pane = ada.page.locator(".pane-panel");
  await pane.getByRole("textbox", { name: /^Message / }).fill("or at _ten_");
  await pane.getByRole("button", { name: "Preview" }).click();

  await pane.locator(".preview em").waitFor();
  expect(ada.complaints).toEqual([]);
});

type Chat = Awaited<ReturnType<typeof openChat>>;

/** The same person, signed in once more. */
async function onAnotherDevice(
  chat: Chat,
  someone: Someone,
  options?: Parameters<Chat["visitor"]>[1],
): Promise<Someone> {
  const other = await chat.visitor(someone.name, options);
  const cookies = await someone.page.context().cookies();
  await other.page.context().addCookies(cookies);
  return other;
}

/** The composer, by itself where there is a script. */
async function holds({ page }: Someone, text: string) {
  await page.waitForFunction(
    ([text]) => document.querySelector("textarea")?.value === text,
    [text],
  );
}
