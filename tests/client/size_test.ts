import { expect } from "expect";
import type { Page } from "playwright-core";
import { openRooms } from "./chromium.ts";

const MAX_SCRIPTS = 50 * 1_024; // bytes, gzip

Deno.test("a room costs at most 50 KB of scripts, signing in needs none", async () => {
  await using rooms = await openRooms();
  const [ada] = await rooms.people("ada");

  const room = await ada.opens("/rooms/general");
  const scripts = await scriptsOf(room);
  const stranger =
    await (await rooms.browser.newContext({ javaScriptEnabled: false }))
      .newPage();
  await stranger.goto(`${rooms.server.url}/sign-in`);
  await stranger.getByLabel("Password").waitFor();

  expect(scripts.length).toBeGreaterThan(2);
  expect(await sizeOf(scripts)).toBeLessThanOrEqual(MAX_SCRIPTS);
});

/** Everything that the browser fetched as a script. */
const scriptsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name).filter((
      name,
    ) => name.endsWith(".js"))
  );

async function sizeOf(urls: string[]): Promise<number> {
  const sizes = urls.map(async (url) => {
    const { body } = await fetch(url);
    const gzip = body!.pipeThrough(new CompressionStream("gzip"));
    return (await new Response(gzip).arrayBuffer()).byteLength;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
