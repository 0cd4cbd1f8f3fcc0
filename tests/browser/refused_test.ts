import { expect } from "expect";
import { RATES } from "@/lib/rates.ts";
import { openChat } from "./chat.ts";

Deno.test("a message that is too long stays where it was written, with the reason, also after a reload", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  const long = "x".repeat(4_002);
  await ada.goes("/rooms/general");

  await ada.composer.fill(long);
  await ada.presses("Send");
  await ada.sees(ada.page.getByText("2 characters too many."));
  await ada.page.reload();
  await ada.settles();

  expect(await ada.composer.inputValue()).toBe(long);
  await ada.composer.fill("short");
  await ada.presses("Send");
  await ada.hears("short");
  expect(await ada.texts()).toEqual(["short"]);
});

Deno.test("without a script a message that is too long comes back with the reason", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada", { javaScriptEnabled: false });
  const long = "x".repeat(4_002);
  await ada.goes("/rooms/general");

  await ada.composer.fill(long);
  await ada.presses("Send");
  await ada.page.getByRole("alert").waitFor();

  expect(await ada.composer.inputValue()).toBe(long);
});

Deno.test("somebody who writes too quickly sees it wait, and all of it arrive in order", async () => {
  const rates = { ...RATES, post: { burst: 2, perMinute: 60 } };
  await using chat = await openChat({ rates });
  const [ada, grace] = await chat.people("Ada", "Grace");
  await ada.goes("/rooms/general");
  await grace.goes("/rooms/general");
  const texts = ["one", "two", "three", "four"];

  for (const text of texts) await ada.says(text);
  await ada.unsent.last().waitFor();

  await grace.hears("four");
  expect(await grace.texts()).toEqual(texts);
  await ada.loses(ada.unsent);
});

Deno.test("signed out from elsewhere while writing: what was written goes out after signing in again", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  const phone = await chat.visitor("Ada");
  await phone.signsIn();
  await phone.opens("general");
  await grace.goes("/rooms/general");

  await ada.goes("/settings/sessions");
  await ada.presses("Sign out everywhere");
  await phone.sees(phone.page.getByText("You are signed out."));
  await phone.says("still mine");
  await phone.follows("Sign in");
  await phone.givesPassword();
  await phone.isIn("general");

  await grace.hears("still mine");
  expect(await grace.texts()).toEqual(["still mine"]);
});
