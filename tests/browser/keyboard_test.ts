import { expect } from "expect";
import { openChat } from "./chat.ts";

Deno.test("a conversation is found and written to with the keys alone", async () => {
  await using chat = await openChat();
  const [ada] = await chat.people("Ada", "Grace");
  await ada.goes("/rooms/general");
  const { keyboard } = ada.page;

  await ada.settles();
  await keyboard.press("Control+k");
  await ada.page.waitForURL(/\/people$/);
  await keyboard.type("grace"); // the search has the focus
  await keyboard.press("Enter");
  await ada.page.waitForURL(/q=grace/);
  const message = ada.page.getByRole("button", { name: "Message Grace" });
  await message.focus();
  await keyboard.press("Enter");
  await ada.isIn("Grace");

  await ada.composer.focus();
  await keyboard.type("hello Grace");
  await keyboard.press("Enter");
  await ada.hears("hello Grace");

  expect(await ada.texts()).toEqual(["hello Grace"]);
  expect(ada.complaints).toEqual([]);
});
