import axe from "axe-core";
import { expect } from "expect";
import { App, staticFiles } from "fresh";
import type { Browser } from "playwright-core";
import { samples } from "@/routes/(_design)/samples.tsx";
import { openBrowser } from "../helpers/browser.ts";

const PATHS = [
  "/design",
  ...Object.keys(samples).map((name) => `/design/${name}`),
];

// "/design" itself shows everything in both themes.
Deno.test("axe finds nothing on any design page", async () => {
  await using design = await openDesign();

  const found = [];
  for (const path of PATHS) {
    const colorScheme = path === "/design" ? "light" : "dark";
    const page = await design.browser.newPage({ colorScheme });
    await page.goto(design.url + path);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate("axe.run()") as axe.AxeResults;
    for (const { id, nodes } of violations) {
      found.push({ path, id, html: nodes[0].html });
    }
    await page.close();
  }

  expect(found).toEqual([]);
});

Deno.test("no design page scrolls sideways on the narrowest screen", async () => {
  await using design = await openDesign();
  const page = await design.browser.newPage({
    viewport: { width: 320, height: 640 },
  });

  const widths: Record<string, unknown> = {};
  for (const path of PATHS) {
    await page.goto(design.url + path);
    widths[path] = await page.evaluate("document.documentElement.scrollWidth");
  }

  expect(widths).toEqual(Object.fromEntries(PATHS.map((path) => [path, 320])));
});

Deno.test("a conversation opens at its newest message without a script", async () => {
  await using design = await openDesign();
  const page = await design.browser.newPage({ javaScriptEnabled: false });

  await page.goto(`${design.url}/design/room`);

  const newest = await page.getByText("Ship it", { exact: true }).boundingBox();
  const composer = await page.getByRole("textbox").boundingBox();
  expect(newest!.y + newest!.height).toBeLessThan(composer!.y);
});

Deno.test("a room's name, its faces and its composer share one left edge", async () => {
  await using design = await openDesign();
  const page = await design.browser.newPage();
  await page.goto(`${design.url}/design/room`);

  for (const width of [700, 1024, 1440, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    const edges = await Promise.all(
      [".head-name", ".message > .avatar", ".composer-box"].map((selector) =>
        page.locator(selector).first().boundingBox()
      ),
    );
    expect(new Set(edges.map((box) => box!.x)).size).toBe(1);
  }
});

Deno.test("what only a script can do is not offered without one", async () => {
  await using design = await openDesign();
  const page = await design.browser.newPage({ javaScriptEnabled: false });

  await page.goto(`${design.url}/design`);

  expect(await page.getByText("This one did not arrive").first().isVisible())
    .toBe(true);
  expect(await page.getByRole("button", { name: "Retry" }).count()).toBe(0);
});

for (
  const [width, panes] of [
    [360, ["Members"]],
    [768, ["Conversations", "Members"]],
    [1440, ["Conversations", "general", "Members"]],
  ] as const
) {
  Deno.test(`at ${width} px an opened panel leaves room for: ${panes}`, async () => {
    await using design = await openDesign();
    const page = await design.browser.newPage({
      viewport: { width, height: 800 },
    });

    await page.goto(`${design.url}/design/panel`);

    const seen = await page.evaluate(isOnTop, {
      Conversations: ".pane-list h2",
      general: ".pane-conversation h1",
      Members: ".pane-panel h1",
    });
    expect(seen).toEqual(panes);
  });
}

Deno.test("outside development there is no design page", async () => {
  const handler = new App().fsRoutes().handler();

  for (const path of PATHS) {
    const answer = await handler(new Request(`http://localhost${path}`));
    await answer.body?.cancel();
    expect([path, answer.status]).toEqual([path, 404]);
  }
});

/** Runs in the page: which of these are what a pointer at their place would hit. */
function isOnTop(places: Record<string, string>): string[] {
  return Object.keys(places).filter((name) => {
    const element = document.querySelector(places[name])!;
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return width > 0 && element.contains(hit);
  });
}

interface Design extends AsyncDisposable {
  url: string;
  browser: Browser;
}

async function openDesign(): Promise<Design> {
  const app = new App({ mode: "development" }).use(staticFiles()).fsRoutes();
  const server = Deno.serve(
    { hostname: "localhost", port: 0, onListen() {} },
    app.handler(),
  );
  const browser = await openBrowser();
  return {
    url: `http://localhost:${server.addr.port}`,
    browser,
    async [Symbol.asyncDispose]() {
      await browser.close();
      await server.shutdown();
    },
  };
}
