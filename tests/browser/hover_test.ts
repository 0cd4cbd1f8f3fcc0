import { expect } from "expect";
import { changeStatus } from "@/lib/chat/profiles.ts";
import { value } from "@/tests/helpers/app.ts";
import { openChat } from "./chat.ts";
import { askAxe } from "./inspect.ts";

Deno.test("who rests on a name sees who that is and how they are, and writes to them from there", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await ada.goes("/rooms/general");
  await grace.goes("/rooms/general");
  await grace.says("good morning");
  const card = ada.page.locator(".person-card");
  const rest = () =>
    ada.message("good morning").locator(".message-author").hover();

  await rest();
  await card.getByText("Online").waitFor();
  expect(await askAxe(ada.page)).toEqual([]);
  const status = { emoji: "🌴", text: "Palms", minutes: null };
  value(await changeStatus(chat.server.app, grace.user!, status));
  await card.getByText("🌴 Palms").waitFor();
  await card.hover();
  await grace.page.close();
  await card.getByText("Last seen").waitFor();
  await ada.page.keyboard.press("Escape");
  await card.waitFor({ state: "detached" });
  await rest();
  await card.getByRole("button", { name: "Message" }).click();

  await ada.isIn("Grace");
  expect(ada.complaints).toEqual([]);
});
