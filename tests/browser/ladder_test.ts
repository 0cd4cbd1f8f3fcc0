import { expect } from "expect";
import type { Page } from "playwright-core";
import { Gateway } from "@/tests/helpers/gateway.ts";
import { type Chat, openChat } from "./chat.ts";
import { Someone } from "./someone.ts";

const SOON_MS = 3_000;
const NOTE = "Connected by a slower path";

Deno.test("where sockets are refused two people talk by event streams, and the page says so", async () => {
  await using office = await openOffice({ refusesSockets: true });
  const { chat } = office;
  await chat.hasHistory(120);
  const [ada, grace] = await chat.people("Ada", "Grace");
  await ada.goes("/rooms/general");
  await grace.goes("/rooms/general");
  await goesBy(ada, "stream");
  await goesBy(grace, "stream");

  await ada.writes("hello Grace");
  await grace.sees(grace.page.getByText("Ada is typing…"));
  await ada.presses("Send");
  await grace.hears("hello Grace");
  await grace.says("hello Ada");
  await ada.hears("hello Ada");
  await ada.edits("hello Grace", "good morning");
  await grace.hears("good morning");

  expect((await grace.texts()).slice(-2)).toEqual([
    "good morning edited",
    "hello Ada",
  ]);
  await ada.sees(ada.page.getByText(NOTE));
  await scrollsUp(ada.page);
  await ada.hears("message 21");
});

Deno.test("where streams are held back too they talk by polling, and nothing takes longer than three seconds", async () => {
  await using office = await openOffice({
    refusesSockets: true,
    holdsStreams: true,
  });
  const [ada, grace] = await office.chat.people("Ada", "Grace");
  await ada.goes("/rooms/general");
  await grace.goes("/rooms/general");
  await goesBy(ada, "poll");
  await goesBy(grace, "poll");

  const texts = Array.from({ length: 12 }, (_, index) => `line ${index}.`);
  const delays: number[] = [];
  for (const text of texts) {
    const before = performance.now();
    await ada.says(text);
    await grace.hears(text);
    delays.push(performance.now() - before);
  }

  expect(await grace.texts()).toEqual(texts);
  expect(await ada.texts()).toEqual(texts);
  expect(Math.max(...delays)).toBeLessThan(SOON_MS);
  await ada.loses(ada.unsent);
  await grace.sees(grace.page.getByText(NOTE));
});

for (const holdsStreams of [false, true]) {
  const way = holdsStreams ? "poll" : "stream";

  Deno.test(`what is written while a ${way} is cut again and again arrives once and in order`, async () => {
    await using office = await openOffice({
      refusesSockets: true,
      holdsStreams,
    });
    const { chat, gateway } = office;
    const [ada, grace] = await chat.people("Ada", "Grace");
    await ada.goes("/rooms/general");
    await grace.goes("/rooms/general");
    await goesBy(ada, way);
    await goesBy(grace, way);

    const texts = Array.from({ length: 20 }, (_, index) => `line ${index}.`);
    for (const [index, text] of texts.entries()) {
      await ada.composer.fill(text);
      await ada.presses("Send");
      if (index % 5 === 2) gateway.cutAll();
    }
    await grace.hears("line 19.");
    await ada.loses(ada.unsent);

    expect(await grace.texts()).toEqual(texts);
    expect(await ada.texts()).toEqual(texts);
  });
}

Deno.test("six tabs share one stream; when the one that listens is closed another does, and nothing is lost", async () => {
  await using office = await openOffice({ refusesSockets: true });
  const { chat, gateway } = office;
  const [ada, grace] = await chat.people("Ada", "Grace");
  await grace.goes("/rooms/general");
  await ada.goes("/rooms/general");
  await goesBy(ada, "stream");
  const tabs = [ada];
  while (tabs.length < 6) tabs.push(await opensTab(ada, office));
  const listening = () => gateway.open("/api/events");

  await grace.says("to all");
  for (const tab of tabs) await tab.hears("to all");
  expect(listening()).toBe(2); // hers, and one for all of his

  for (const next of ["one", "two"]) {
    const leader = tabs.shift()!;
    const [left] = await Promise.all([
      leader.page.close(),
      grace.says(next),
    ]);
    expect(left).toBeUndefined();
    for (const tab of tabs) await tab.hears(next);
  }
  await tabs[0].says("from another tab");
  for (const tab of tabs) await tab.hears("from another tab");

  const said = ["to all", "one", "two", "from another tab"];
  for (const tab of tabs) expect(await tab.texts()).toEqual(said);
  expect(await grace.texts()).toEqual(said);
  expect(listening()).toBe(2);
});

Deno.test("where tabs cannot agree on one of them, none of them keeps a connection", async () => {
  await using office = await openOffice({ refusesSockets: true });
  const [ada, grace] = await office.chat.people("Ada", "Grace");
  await ada.page.context().addInitScript(() =>
    // as on a page of plain http
    Object.defineProperty(Navigator.prototype, "locks", { value: undefined })
  );
  await ada.goes("/rooms/general");
  await grace.goes("/rooms/general");
  const tabs = [ada];
  while (tabs.length < 7) tabs.push(await opensTab(ada, office));

  await grace.says("to all");
  const before = performance.now();
  for (const tab of tabs) await tab.hears("to all");

  expect(performance.now() - before).toBeLessThan(SOON_MS);
  await tabs.at(-1)!.says("from the last one");
  await grace.hears("from the last one");
});

Deno.test("the page goes back to sockets when they come through again", async () => {
  await using office = await openOffice({ refusesSockets: true });
  const [ada, grace] = await office.chat.people("Ada", "Grace");
  await ada.goes("/rooms/general");
  await grace.goes("/rooms/general");
  await goesBy(ada, "stream");
  await goesBy(grace, "stream");

  office.gateway.refusesSockets = false;
  await ada.says("on the way up");
  await goesBy(ada, "socket");
  await goesBy(grace, "socket");
  await grace.says("and up here");
  await ada.hears("and up here");

  expect(await ada.texts()).toEqual(["on the way up", "and up here"]);
  expect(await ada.page.getByText(NOTE).count()).toBe(0);
  expect(office.gateway.open("/api/events")).toBe(0);
});

Deno.test("the next page does not have to find out again, and somebody signed out is told", async () => {
  await using office = await openOffice({ refusesSockets: true });
  const { chat, gateway } = office;
  const [ada] = await chat.people("Ada");
  await ada.goes("/rooms/general");
  await goesBy(ada, "stream");

  gateway.asked.length = 0;
  await ada.goes("/rooms/general");
  await goesBy(ada, "stream");
  expect(gateway.asked).not.toContain("GET /api/socket");

  const other = await opensTab(ada, office);
  await other.signsOut();
  await ada.sees(ada.page.getByText("You are signed out."));
});

interface Office extends AsyncDisposable {
  chat: Chat;
  gateway: Gateway;
}

/** A Parley that people reach only by what their office lets through. */
async function openOffice(
  habits: Partial<Pick<Gateway, "refusesSockets" | "holdsStreams">>,
): Promise<Office> {
  const chat = await openChat();
  const gateway = new Gateway(chat.server.url);
  Object.assign(gateway, habits);
  chat.url = gateway.url;
  return {
    chat,
    gateway,
    async [Symbol.asyncDispose]() {
      await chat[Symbol.asyncDispose]();
      await gateway[Symbol.asyncDispose]();
    },
  };
}

async function opensTab(someone: Someone, { chat: { url } }: Office) {
  const page = await someone.page.context().newPage();
  const tab = new Someone(someone.name, page, { url });
  await tab.goes("/rooms/general");
  return tab;
}

const goesBy = ({ page }: Someone, rung: string) =>
  page.locator(`html[data-link=connected][data-rung=${rung}]`).waitFor();

const scrollsUp = (page: Page) =>
  page.locator("#messages").evaluate((box) => box.scrollTop = -1e6);
