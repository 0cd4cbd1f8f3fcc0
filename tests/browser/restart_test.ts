import { expect } from "expect";
import type { BrowserContext } from "playwright-core";
import {
  killProfile,
  openBrowser,
  openProfile,
} from "@/tests/helpers/browser.ts";
import { openFolder } from "@/tests/helpers/folder.ts";
import { Parley } from "@/tests/helpers/parley.ts";
import { Someone } from "./someone.ts";

Deno.test("Parley is killed while two people talk: both come back, nothing is lost or doubled", async () => {
  await using folder = await openFolder();
  await using browser = await openBrowser();
  await using parley = await Parley.start(folder.path);
  const ada = await sit("Ada", await browser.newContext(), parley.url);
  const grace = await sit("Grace", await browser.newContext(), parley.url);
  await ada.registers();
  await grace.registers();
  await ada.says("before");
  await grace.hears("before");

  await parley.stop("SIGKILL");
  await ada.sees(ada.page.getByText("You're offline."));
  await ada.says("one");
  await ada.says("two");
  await grace.says("three");
  await ada.sees(ada.page.getByText("2 messages will be sent"));
  await ada.page.reload().catch(() => {}); // there is nobody to answer
  await using again = await Parley.start(folder.path, portOf(parley));
  await ada.goes(`${again.url}/rooms/general`);
  for (const text of ["one", "two", "three"]) {
    await ada.hears(text);
    await grace.hears(text);
  }
  await ada.loses(ada.unsent);
  await grace.loses(grace.unsent);

  const said = await ada.texts();
  expect(said.toSorted()).toEqual(["before", "one", "three", "two"]);
  expect(said.indexOf("one")).toBeLessThan(said.indexOf("two"));
  expect(await grace.texts()).toEqual(said);
  await ada.page.reload();
  expect(await ada.texts()).toEqual(said);
});

Deno.test("Parley and a browser are killed: what was written waits, and goes out once and in order", async () => {
  await using folder = await openFolder();
  await using profile = await openFolder();
  await using browser = await openBrowser();
  await using parley = await Parley.start(folder.path);
  const context = await openProfile(profile.path);
  const ada = await sit("Ada", context, parley.url);
  const grace = await sit("Grace", await browser.newContext(), parley.url);
  await ada.registers();
  await grace.registers();

  await parley.stop("SIGKILL");
  const texts = ["one", "two", "three", "four", "five"];
  for (const text of texts) await ada.says(text);
  await ada.sees(ada.page.getByText("5 messages will be sent"));
  const cookies = await context.cookies(); // Chromium writes them down after half a minute only
  await killProfile(context, profile.path);
  await using again = await Parley.start(folder.path, portOf(parley));
  const reopened = await openProfile(profile.path);
  await reopened.addCookies(cookies);
  const back = await sit("Ada", reopened, again.url);
  await back.goes("/rooms/general");

  await grace.hears("five");
  expect(await grace.texts()).toEqual(texts);
  await back.loses(back.unsent);
  expect(await back.texts()).toEqual(texts);
  await reopened.close();
});

const portOf = ({ url }: Parley) => ({ PARLEY_PORT: new URL(url).port });

const sit = async (name: string, context: BrowserContext, url: string) =>
  new Someone(name, await context.newPage(), { url });
