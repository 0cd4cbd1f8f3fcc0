import axe from "axe-core";
import { expect } from "expect";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import { addPerson } from "@/tests/helpers/app.ts";
import { type Chat, openChat } from "./chat.ts";
import type { Someone } from "./someone.ts";

const withoutScript = { javaScriptEnabled: false };

for (
  const [how, options] of [["", {}], [
    ", without a script",
    withoutScript,
  ]] as const
) {
  Deno.test(`somebody who is named sees it wherever they are, and finds it again${how}`, async () => {
    await using chat = await openChat();
    const [ada, grace] = [
      await chat.person("Ada"),
      await chat.person("Grace", options),
    ];
    await grace.goes("/people");
    await ada.goes("/rooms/general");

    await ada.says("nothing special");
    await ada.says("@grace lunch?");

    const count = grace.row("general").locator(".count-mention");
    await grace.sees(count);
    expect(await count.innerText()).toMatch(/^1\s+mention$/);
    await grace.goes("/mentions");
    await grace.sees(grace.listed("lunch?"));
    expect(await grace.page.locator(".mention-me").innerText()).toBe("@Grace");
    if (grace.hasScript) expect(await findings(grace)).toEqual([]);

    await ada.says("@grace or dinner?");
    await grace.sees(grace.listed("or dinner?"));
    expect(await grace.page.locator(".listed-words").allInnerTexts())
      .toEqual(["@Grace or dinner?", "@Grace lunch?"]);
    await ada.deletes("or dinner?");
    await grace.loses(grace.listed("or dinner?"));
    expect(grace.complaints).toEqual([]);
  });

  Deno.test(`calling many people is asked about first${how}`, async () => {
    await using chat = await openChat();
    const [ada, grace] = [
      await chat.person("Ada", options),
      await chat.person("Grace"),
    ];
    await isCrowded(chat);
    await grace.goes("/rooms/general");
    await ada.goes("/rooms/general");

    await ada.composer.fill("@room fire drill");
    await ada.presses("Send");

    const ask = ada.page.getByRole("button", { name: "Send anyway" });
    await ask.waitFor();
    expect(await ada.composer.inputValue()).toBe("@room fire drill");
    expect(await grace.message("fire drill").count()).toBe(0);
    await ask.click();
    await ada.hears("fire drill");
    await grace.hears("fire drill");
  });

  Deno.test(`a message can be seen before it is sent${how}`, async () => {
    await using chat = await openChat();
    const ada = await chat.person("Ada", options);
    await ada.goes("/rooms/general");

    await ada.composer.fill("**Good** morning");
    await ada.presses("Preview");

    const preview = ada.page.getByRole("region", { name: "Preview" });
    await preview.locator("strong", { hasText: "Good" }).waitFor();
    expect(await ada.composer.inputValue()).toBe("**Good** morning");
    await ada.presses("Send");
    await ada.hears("Good morning");
    expect(await preview.count()).toBe(0);
  });

  Deno.test(`a spoiler is uncovered by the keyboard alone${how}`, async () => {
    await using chat = await openChat();
    const ada = await chat.person("Ada", options);
    await ada.goes("/rooms/general");
    await ada.composer.fill("||he **lives**||");
    await ada.presses("Send");

    const spoiler = ada.page.locator(".message:not(.message-pending) .spoiler");
    await spoiler.waitFor();
    expect(await spoiler.innerText()).toBe("");
    await spoiler.getByRole("checkbox", { name: "Show spoiler" }).focus();
    await ada.page.keyboard.press("Space");

    await spoiler.locator("strong", { hasText: "lives" }).waitFor();
  });
}

Deno.test("names are completed by the keyboard, whoever spoke last first", async () => {
  await using chat = await openChat();
  const [ada, grace, gil] = await chat.people("Ada", "Grace", "Gil");
  for (const one of [ada, grace, gil]) await one.goes("/rooms/general");
  await gil.says("first");
  await grace.says("second");
  await ada.hears("second");

  await ada.writes("hello @g");
  const options = ada.page.getByRole("option");
  await options.first().waitFor();
  expect(await options.allInnerTexts()).toEqual([
    expect.stringContaining("Grace"),
    expect.stringContaining("Gil"),
  ]);
  expect(await findings(ada)).toEqual([]);
  await ada.page.keyboard.press("ArrowDown");
  await ada.page.keyboard.press("Enter");

  expect(await ada.composer.inputValue()).toBe("hello @gil ");
  await ada.writes("and @gr");
  await options.first().waitFor();
  await ada.page.keyboard.press("Escape");
  await options.first().waitFor({ state: "detached" });
  await ada.writes("a");
  await options.first().waitFor();
  await ada.page.keyboard.press("Tab");
  expect(await ada.composer.inputValue()).toBe("hello @gil and @grace ");
  await ada.page.keyboard.press("Enter");
  await gil.hears("hello @Gil and @Grace");
});

Deno.test("emoji are completed by their names", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  await ada.goes("/rooms/general");

  await ada.writes("done :tada");
  await ada.page.getByRole("option", { name: "🎉" }).first().waitFor();
  await ada.page.keyboard.press("Enter");
  expect(await ada.composer.inputValue()).toBe("done 🎉 ");

  await ada.writes("at 10:30 :+1:");
  await ada.page.waitForFunction(() =>
    document.querySelector("textarea")!.value.endsWith("👍 ")
  );
  expect(await ada.composer.inputValue()).toBe("done 🎉 at 10:30 👍 ");
});

Deno.test("marks are set by keys and by buttons, loaded when they are first used", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  const loaded: string[] = [];
  await ada.goes("/rooms/general");
  ada.page.on("request", (request) => loaded.push(request.url()));

  await ada.writes("very good");
  expect(loaded).toEqual([]);
  await ada.page.keyboard.press("Shift+Home");
  await ada.page.keyboard.press("Control+b");
  await ada.page.waitForFunction(() =>
    document.querySelector("textarea")!.value === "**very good**"
  );
  expect(loaded.length).toBeGreaterThan(0);
  await ada.presses("Formatting");
  await ada.presses("Italic");
  expect(await ada.composer.inputValue()).toBe("**_very good_**");
  expect(await findings(ada)).toEqual([]);
});

async function isCrowded({ server: { app } }: Chat) {
  await Promise.all(
    Array.from({ length: 22 }, (_, i) => addPerson(app, `person${i}`)),
  );
  const { members } = await app.rooms.open(GENERAL_ID);
  expect(members.size).toBeGreaterThan(22);
}

async function findings({ page }: Someone): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate("axe.run()") as axe.AxeResults;
  return violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`);
}
