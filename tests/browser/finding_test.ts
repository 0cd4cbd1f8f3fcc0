import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { postMessage } from "@/lib/chat/messages.ts";
import { changeRoom } from "@/lib/chat/rooms.ts";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import { addRoom, value } from "@/tests/helpers/app.ts";
import { type Chat, openChat } from "./chat.ts";
import { askAxe } from "./inspect.ts";
import type { Someone } from "./someone.ts";

async function posts(
  { server: { app } }: Chat,
  { user }: Someone,
  said: { body: string; thread?: number },
) {
  const message = { roomId: GENERAL_ID, ref: uuidv7(), ...said };
  return value(await postMessage(app, user!, message)).seq;
}

const marked = ({ page }: Someone) => page.locator(".message mark");

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  Deno.test(`${how} a script what was found is marked where a search leads, and in a link to it`, async () => {
    await using chat = await openChat();
    const ada = await chat.person("Ada", { javaScriptEnabled });
    const grace = await chat.person("Grace", { javaScriptEnabled });
    const thread = await posts(chat, ada, {
      body: "An **engine** of engines (steam)",
    });
    await posts(chat, ada, { body: "the other engine" });
    await posts(chat, ada, { body: "in a thread: engine no. 3", thread });

    await ada.goes("/search?q=engine steam from:ada");
    await ada.listed("steam").getByRole("link").click();
    await ada.page.waitForURL(/q=engine/);
    await ada.settles();
    expect(await marked(ada).allInnerTexts()).toEqual([
      "engine",
      "engine",
      "steam",
    ]);
    await grace.goes(ada.page.url());
    expect(await marked(grace).count()).toBe(3);

    await ada.goes("/search?q=engine");
    await ada.listed("no. 3").getByRole("link").click();
    await ada.page.waitForURL(/threads/);
    await ada.settles();
    expect(await marked(ada).allInnerTexts()).toEqual(["engine"]);
    if (ada.hasScript) expect(await askAxe(ada.page)).toEqual([]);
    expect([...ada.complaints, ...grace.complaints]).toEqual([]);
  });
}

Deno.test("what was looked for is offered again, until it is cleared", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  const { page } = ada;
  const recent = page.getByRole("region", { name: "Recent searches" });
  await ada.goes("/search");
  expect(await recent.count()).toBe(0);

  for (const q of ["green tea", "from:me cake", "green tea"]) {
    await ada.goes(`/search?${new URLSearchParams({ q })}`);
    await page.waitForFunction(
      (q) => Object.values(localStorage).some((kept) => kept.includes(q)),
      q,
    );
  }
  await ada.goes("/search");
  await recent.waitFor();
  expect(await recent.getByRole("link").allInnerTexts())
    .toEqual(["green tea", "from:me cake"]);
  expect(await askAxe(page)).toEqual([]);
  await page.keyboard.press("Control+k");
  await page.getByRole("option", { name: "green tea" }).waitFor();
  await page.keyboard.press("Escape");
  await recent.getByRole("button", { name: "Clear" }).click();

  await recent.waitFor({ state: "detached" });
  await page.locator("input[name=q]:focus").waitFor();
  await ada.goes("/search");
  expect(await recent.count()).toBe(0);
  expect(ada.complaints).toEqual([]);
});

Deno.test("what is typed while the switcher is fetched for the first time stands in it", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  await ada.goes("/rooms/general");
  const { page } = ada;
  const typed = Promise.withResolvers<void>();
  await page.route("**/*.js", async (route) => {
    await typed.promise;
    await route.continue();
  });

  await page.keyboard.press("Control+k");
  await page.keyboard.type("gene");
  typed.resolve();
  const field = page.getByRole("combobox", { name: /^Jump to/ });
  await field.waitFor();
  await page.keyboard.type("ral");

  expect(await field.inputValue()).toBe("general");
  expect(await ada.composer.inputValue()).toBe("");
  await page.keyboard.press("Escape");
  await field.waitFor({ state: "hidden" });
  await page.keyboard.press("Control+k");
  await field.waitFor();
  expect(await field.inputValue()).toBe("");
});

Deno.test("the tab says how the open room is called now", async () => {
  await using chat = await openChat();
  const { app } = chat.server;
  const ada = await chat.person("Ada");
  const roomId = await addRoom(app, ada.user!);
  const rename = async (name: string) =>
    value(await changeRoom(app, ada.user!, { roomId, name, topic: "" }));
  await rename("engines");
  await ada.goes(`/rooms/${roomId}`);
  await ada.titleIs(/^engines – /);

  await rename("looms & $& co");

  await ada.titleIs(/^looms & \$& co – /);
});
