import { expect } from "expect";
import type { Request } from "playwright-core";
import { openChat } from "./chat.ts";
import type { Someone } from "./someone.ts";

const GZIP = { extraHTTPHeaders: { "accept-encoding": "gzip" } };
const MAX_ROOM_PAGE = 35_000; // bytes of script, compressed
const MAX_SIGN_IN = 500;

Deno.test("all the script of a room's page is at most 35 KB", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada", GZIP);
  const scripts = collect(ada);
  await chat.hasHistory(60);

  await ada.goes("/rooms/general");
  await ada.says("hello");
  await ada.edits("hello", "good morning");
  const bytes = await sizeOf(scripts);

  expect(bytes).toBeGreaterThan(5_000); // or nothing was measured
  expect(bytes).toBeLessThanOrEqual(MAX_ROOM_PAGE);
  expect(ada.complaints).toEqual([]);
});

Deno.test("signing in downloads next to no script", async () => {
  await using chat = await openChat();
  const guest = await chat.visitor("Ada", GZIP);
  const scripts = collect(guest);

  for (const path of ["/", "/sign-in", "/register"]) await guest.goes(path);

  expect(await sizeOf(scripts)).toBeLessThanOrEqual(MAX_SIGN_IN);
});

/** Every script that is asked for from now on. */
function collect({ page }: Someone): Request[] {
  const scripts: Request[] = [];
  page.context().on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request);
  });
  return scripts;
}

/** What came over the wire. */
async function sizeOf(scripts: Request[]): Promise<number> {
  const sizes = await Promise.all(scripts.map(async (script) => {
    const response = await script.response();
    const encoding = response!.headers()["content-encoding"];
    expect([script.url(), encoding]).toEqual([script.url(), "gzip"]);
    return (await script.sizes()).responseBodySize;
  }));
  return sizes.reduce((sum, size) => sum + size, 0);
}
