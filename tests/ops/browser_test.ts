import { expect } from "expect";
import { openBrowser } from "../helpers/browser.ts";

Deno.test("a browser for the tests starts, and shows a page", async () => {
  await using browser = await openBrowser();
  const page = await browser.newPage();

  await page.goto("data:text/html,<h1>Parley</h1>");

  expect(await page.textContent("h1")).toBe("Parley");
});
