import { expect } from "expect";
import { changeQuiet } from "@/lib/chat/profiles.ts";
import { changeSettings, chooseLevel } from "@/lib/chat/settings.ts";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import type { Settings } from "@/lib/domain/settings.ts";
import { type Chat, openChat } from "../browser/chat.ts";
import type { Someone } from "../browser/someone.ts";
import { value } from "../helpers/app.ts";

const AROUND_THE_CLOCK = { quietFrom: "00:00", quietTo: "23:59" };
const usual = { level: "usual", minutes: null } as const;

Deno.test("who looks elsewhere is told of what they want to be told of, and of nothing else", async () => {
  await using chat = await openChat();
  const [ada, grace] = await listeners(chat);
  const { app } = chat.server;
  const user = grace.user!;
  const choose = (choice: Partial<Settings>) =>
    changeSettings(app, user, choice);
  const level = async (choice: { level?: "mentions"; minutes?: number }) =>
    value(
      await chooseLevel(app, user, { roomId: GENERAL_ID, ...usual, ...choice }),
    );

  const says = async (text: string) => {
    await ada.says(text);
    const row = grace.page.locator(".row", { hasText: text });
    await row.waitFor({ state: "attached" }); // it has come, and was judged by what held then
  };

  await ada.says("one");
  await hears(grace, "Ada in general: one");
  await level({ level: "mentions" });
  await says("two");
  await ada.says("@grace three");
  await hears(grace, "Ada in general: @grace three");
  await level({ minutes: 60 });
  await says("@grace four");
  await level({});
  value(await changeQuiet(app, user, { minutes: 30 }));
  await says("@grace five");
  value(await changeQuiet(app, user, { minutes: null }));
  await choose(AROUND_THE_CLOCK);
  await says("@grace six");
  await choose({ quietFrom: "", quietTo: "" });
  await choose({ level: "nothing" });
  await says("@grace seven");
  await choose({ level: "all", sound: false });
  await ada.says("eight");
  await hears(grace, "Ada in general: eight");
  await choose({ sound: true, desktop: false });
  await ada.says("nine");
  await grace.page.waitForFunction(() => told.at(-1) === "a sound");

  expect(await grace.page.evaluate(() => told)).toEqual([
    ...["a sound", "Ada in general: one"],
    ...["a sound", "Ada in general: @grace three"],
    "Ada in general: eight",
    "a sound",
  ]);
});

Deno.test("nobody is told of what they look at, nor of their own words on another device", async () => {
  await using chat = await openChat();
  const [ada, grace] = await listeners(chat);
  await grace.goes("/rooms/general");

  await ada.says("do you see this?");
  await grace.hears("do you see this?");
  const tablet = await grace.page.context().newPage();
  await tablet.goto(`${chat.url}/people`);
  await tablet.locator("html[data-link=connected]").waitFor();
  await grace.page.bringToFront();
  await grace.says("I do");
  await tablet.locator(".row", { hasText: "I do" }).waitFor();

  expect(await grace.page.evaluate(() => told)).toEqual([]);
  expect(await tablet.evaluate(() => told)).toEqual([]);
});

Deno.test("of several tabs one speaks", async () => {
  await using chat = await openChat();
  const [ada, grace] = await listeners(chat);
  const other = await grace.page.context().newPage();
  await other.goto(`${chat.url}/rooms/browse`);
  await other.locator("html[data-link=connected]").waitFor();

  await ada.says("once");
  const tabs = [grace.page, other];
  const toldIn = () => Promise.all(tabs.map((tab) => tab.evaluate(() => told)));
  await Promise.any(
    tabs.map((tab) => tab.waitForFunction(() => told.length === 2)),
  );
  await ada.says("twice");
  await Promise.any(
    tabs.map((tab) => tab.waitForFunction(() => told.join().includes("twice"))),
  );

  expect((await toldIn()).flat().sort()).toEqual([
    ...["Ada in general: once", "Ada in general: twice"],
    ...["a sound", "a sound"],
  ]);
});

/** What a browser would have played and shown. */
declare const told: string[];

/** Ada in a room, and Grace elsewhere, with a browser that says what it lets her know. */
async function listeners(chat: Chat): Promise<[Someone, Someone]> {
  const [ada, grace] = await chat.people("Ada", "Grace");
  await grace.page.context().addInitScript(() => {
    const told: string[] = [];
    const play = () => Promise.resolve(void told.push("a sound"));
    class Shown {
      static permission = "granted";
      constructor(title: string, { body }: NotificationOptions) {
        told.push(`${title}: ${body}`);
      }
    }
    const Audio = class {
      play = play;
    };
    Object.assign(globalThis, { told, Notification: Shown, Audio });
  });
  await ada.goes("/rooms/general");
  await grace.goes("/people");
  return [ada, grace];
}

const hears = ({ page }: Someone, text: string) =>
  page.waitForFunction(([text]) => told.at(-1) === text, [text]);
