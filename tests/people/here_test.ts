import { expect } from "expect";
import type { Locator, Page } from "playwright-core";
import { changeQuiet, changeStatus } from "@/lib/chat/profiles.ts";
import { openDirect } from "@/lib/chat/directs.ts";
import { changeSettings } from "@/lib/chat/settings.ts";
import { type Chat, openChat } from "../browser/chat.ts";
import type { Someone } from "../browser/someone.ts";
import { value } from "../helpers/app.ts";

const IDLE = "06:00"; // minutes
const QUIET_MINUTES = 30;

Deno.test("online, away, not to be disturbed, gone: wherever somebody is shown, at once", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  const { app } = chat.server;
  await grace.page.clock.install();
  await grace.goes("/rooms");
  const places = await openPlaces(chat, ada, grace);
  const [row, head, member, here, profile] = places;
  const all = (label: string) =>
    Promise.all(places.map((one) => one.getByLabel(label).first().waitFor()));

  await all("online");
  await grace.page.clock.fastForward(IDLE);
  await all("away");
  await grace.page.mouse.move(10, 10);
  await all("online");
  value(await changeQuiet(app, grace.user!, { minutes: QUIET_MINUTES }));
  await all("do not disturb");
  await head.getByText("Do not disturb until").waitFor();
  await ada.page.keyboard.press("Control+k");
  const choice = ada.page.getByRole("option", { name: "Grace" });
  await choice.getByLabel("do not disturb").waitFor();
  await ada.page.keyboard.press("Escape");
  const status = { emoji: "🌴", text: "Palms", minutes: null };
  value(await changeStatus(app, grace.user!, status));
  for (const one of [head, member, here, profile]) {
    await one.getByText("🌴 Palms").waitFor();
  }
  value(await changeQuiet(app, grace.user!, { minutes: null }));
  await all("online");
  await grace.page.close();

  for (const one of [head, profile]) await one.getByText("Last seen").waitFor();
  await here.waitFor({ state: "detached" });
  for (const one of [row, member]) {
    await one.getByLabel("online").waitFor({ state: "detached" });
  }
  await changeSettings(app, grace.user!, { showLastSeen: false });
  await head.getByText("Offline").waitFor();
  expect(ada.complaints).toEqual([]);
});

Deno.test("what somebody says of the moment ends on an open page by itself", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  const { app } = chat.server;
  await grace.goes("/rooms");
  const minutes = QUIET_MINUTES;
  value(await changeQuiet(app, grace.user!, { minutes }));
  const lunch = { emoji: "", text: "Lunch", minutes };
  value(await changeStatus(app, grace.user!, lunch));
  await ada.page.clock.install();
  const { id } = value(
    await openDirect(app, ada.user!, { userId: grace.user!.id }),
  );
  await ada.goes(`/rooms/${id}`);
  await ada.page.getByText("Do not disturb until").waitFor();

  await ada.page.clock.fastForward(`${minutes + 1}:00`);

  await headOn(ada.page).getByText("Online", { exact: true }).waitFor();
});

for (
  const [where, begin] of [["a room", inRoom], ["a thread", inThread]] as const
) {
  Deno.test(`who types is named in ${where}: one, two, and of more that they are several`, async () => {
    await using chat = await openChat();
    const [ada, grace, linus, noor] = await chat.people(
      ...["Ada", "Grace", "Linus", "Noor"],
    );
    const path = await begin(chat, ada);
    for (const one of [ada, grace, linus, noor]) await one.goes(path);
    const line = (text: string) => noor.sees(noor.page.getByText(text));
    const types = (person: Someone) => writingIn(person).fill("h");

    await types(ada);
    await line("Ada is typing…");
    await types(grace);
    await line("Ada and Grace are typing…");
    await types(linus);
    await line("Several people are typing…");
    await noor.loses(noor.page.getByText("typing…"));

    expect(await ada.page.getByText("Ada").getByText("typing").count()).toBe(0);
  });
}

/** Where Ada sees Grace, each on a page of its own. */
async function openPlaces(chat: Chat, ada: Someone, grace: Someone) {
  const userId = grace.user!.id;
  const { id } = value(
    await openDirect(chat.server.app, ada.user!, { userId }),
  );
  const paths = ["/rooms/general/members", "/people", `/people/${userId}`];
  const pages = await Promise.all(paths.map(async (path) => {
    const page = await ada.page.context().newPage();
    await page.goto(chat.url + path);
    return page;
  }));
  await ada.goes(`/rooms/${id}`);
  const [members, people, profile] = pages;
  const item = (page: Page): Locator =>
    page.locator("main .item", { hasText: "Grace" });
  return [
    ada.row("Grace"),
    headOn(ada.page),
    item(members),
    people.locator("section", { hasText: "Here now" }).locator(".item", {
      hasText: "Grace",
    }),
    profile.locator("main"),
  ];
}

const headOn = (page: Page) => page.locator("main .pane-head");

function inRoom() {
  return Promise.resolve("/rooms/general");
}

async function inThread(_: Chat, ada: Someone) {
  await ada.goes("/rooms/general");
  await ada.says("what about this?");
  await ada.message("what about this?").hover();
  const reply = ada.page.getByRole("link", { name: "Reply in thread" });
  return (await reply.first().getAttribute("href"))!;
}

/** In the thread where there is one, else in the room. */
const writingIn = ({ page }: Someone) => page.locator("main textarea");
