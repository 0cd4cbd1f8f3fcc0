import assert from "node:assert/strict";
import { openBrowser } from "./browser.ts";
import { buildSite, siteApp } from "./fixture.ts";
import { inspect } from "./site/inspect.ts";
import { values } from "./site/values.ts";

Deno.test("islands come alive where they stand, under a strict policy", async (t) => {
  await using site = await buildSite();
  await using server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    siteApp(site.outDir).handler(),
  );
  await using browser = await openBrowser();
  const { page, complaints } = browser;
  const origin = `http://127.0.0.1:${server.addr.port}`;
  const text = (selector: string) => page.textContent(selector);

  await t.step("two islands share a signal", async () => {
    await page.goto(`${origin}/islands`);
    await page.click("#one");
    await page.getByText("two: 4").waitFor();

    assert.equal(await text("#deep"), "deep: 4");
    assert.equal(await page.title(), "Islands");
  });

  await t.step(
    "JSX that an island was given stays and comes back",
    async () => {
      await page.click("#outer > h2");
      await page.waitForSelector("#inner", { state: "detached" });
      await page.click("#outer > h2");
      await page.click("#deep");
      await page.getByText("deep: 5").waitFor();

      assert.equal(await text("#outer .kept"), "kept");
      assert.equal(await page.isDisabled("#outer input"), true);
      assert.equal(await text("#one"), "one: 5");
    },
  );

  await t.step("JSX that was hidden at first is shown", async () => {
    await page.click("#drawer button");
    await page.click("#hidden");
    await page.getByText("hidden: 6").waitFor();

    assert.equal(await text("#one"), "one: 6");
  });

  await t.step("the browser keeps the assets the server named", async () => {
    const before = await page.getAttribute("#one img", "src");

    assert.match(before!, /^\/icons\/plus\.\w+\.svg$/);
    assert.equal(await page.getAttribute("#hidden img", "src"), before);
  });

  await t.step("props arrive as they were sent", async () => {
    await page.goto(`${origin}/echo`);
    const pre = page.locator("pre[data-place=browser]");
    await pre.waitFor();

    assert.equal(await pre.textContent(), inspect(values()));
  });

  await t.step("and nothing broke the policy", () => {
    assert.deepEqual(complaints, []);
  });
});
