import { expect } from "expect";
import { addRoom } from "@/tests/helpers/app.ts";
import { startServer } from "@/tests/helpers/server.ts";
import { says } from "./finding.ts";

/** Where the filter of this name leads, and whether it is on. */
function filter(html: string, name: string) {
  const links = html.matchAll(/<a ([^>]*search\?[^>]*)>([^<]*)<\/a>/g);
  const [, attributes] = [...links].find(([, , text]) => text === name)!;
  const [, href] = /href="([^"]*)"/.exec(attributes)!;
  const { searchParams } = new URL(href.replaceAll("&amp;", "&"), "http://a");
  return {
    href,
    q: searchParams.get("q"),
    isOn: attributes.includes("aria-current"),
  };
}

const countFound = (html: string) =>
  html.split('class="listed-words"').length - 1;

Deno.test("a search is narrowed by a click, and widened by another one", async () => {
  await using server = await startServer();
  const { app } = server;
  const ada = await server.signUp("ada");
  const roomId = await addRoom(app, ada.user);
  const [seq] = await says(app, ada.user, roomId, "green tea", "black tea");
  const pin = { type: "pin", by: ada.user.id, seq, on: true } as const;
  await app.journal.append(roomId, pin);

  const wide = await ada.read("/search?q=tea");
  const pinned = filter(wide, "Pinned");
  const narrow = await ada.read(pinned.href);

  expect(countFound(wide)).toBe(2);
  expect(pinned).toMatchObject({ q: "tea is:pinned", isOn: false });
  expect(countFound(narrow)).toBe(1);
  expect(filter(narrow, "Pinned")).toMatchObject({ q: "tea", isOn: true });
  expect(filter(narrow, "From me").q).toBe("tea is:pinned from:me");
});
