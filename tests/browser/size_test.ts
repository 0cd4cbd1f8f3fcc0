import { expect } from "expect";
import { openChat } from "./chat.ts";
import type { Someone } from "./someone.ts";

const GZIP = { extraHTTPHeaders: { "accept-encoding": "gzip" } };
const MAX_ROOM_PAGE = 50_000; // bytes of script, compressed
const MAX_SIGN_IN = 500;

Deno.test("all the script of a room's page is at most 50 KB", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada", GZIP);
  const bytes = await weigh(ada);
  await chat.hasHistory(60);

  await ada.goes("/rooms/general");
  await ada.says("hello");
  await ada.edits("hello", "good morning");

  expect(bytes()).toBeGreaterThan(20_000); // or not all was measured
  expect(bytes()).toBeLessThanOrEqual(MAX_ROOM_PAGE);
  expect(ada.complaints).toEqual([]);
});

Deno.test("signing in downloads next to no script", async () => {
  await using chat = await openChat();
  const guest = await chat.visitor("Ada", GZIP);
  const bytes = await weigh(guest);

  for (const path of ["/", "/sign-in", "/register"]) await guest.goes(path);

  expect(bytes()).toBeGreaterThan(0);
  expect(bytes()).toBeLessThanOrEqual(MAX_SIGN_IN);
});

/** The bytes of script that come over the wire from now on. */
async function weigh({ page }: Someone) {
  const wire = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  wire.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.mimeType.includes("javascript")) scripts.add(requestId);
  });
  wire.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await wire.send("Network.enable");
  return () => bytes;
}
