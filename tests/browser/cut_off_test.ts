import { expect } from "expect";
import type { Page } from "playwright-core";
import { openDirect } from "@/lib/chat/directs.ts";
import { changeProfile, changeStatus } from "@/lib/chat/profiles.ts";
import { postMessage } from "@/lib/chat/messages.ts";
import { changeRoom, leaveRoom } from "@/lib/chat/rooms.ts";
import { followThread, unfollowThread } from "@/lib/chat/threads.ts";
import { newRef } from "@/lib/client/ref.ts";
import { addPerson, addRoom, value } from "@/tests/helpers/app.ts";
import { openChat } from "./chat.ts";
import { cutOff } from "./cut_off.ts";

const PATIENCE_MS = 20_000;

Deno.test("pages that were cut off come to show what pages loaded now show", async () => {
  await using chat = await openChat();
  const { app } = chat.server;
  const [ada, mary] = [await chat.person("Ada"), await chat.person("Mary")];
  const grace = await addPerson(app, "grace");
  const roomId = await addRoom(app, ada.user!, grace, mary.user!);
  const direct = value(await openDirect(app, ada.user!, { userId: grace.id }));
  const says = async (
    body: string,
    where: { roomId: string; thread?: number } = { roomId },
  ) => value(await postMessage(app, grace, { ref: newRef(), body, ...where }));
  const { seq } = await says("a topic");
  await says("in private", { roomId: direct.id });
  await says("aside", { roomId, thread: seq });
  const thread = { roomId, seq };
  value(await followThread(app, ada.user!, thread));

  const paths = [
    `/rooms/${roomId}`,
    `/rooms/${direct.id}`,
    `/rooms/${roomId}/threads/${seq}`,
  ];
  for (const path of paths) {
    await ada.goes(path);
    await cutOff(ada, async () => {
      const n = paths.indexOf(path);
      value(
        await changeProfile(app, grace, {
          ...{ displayName: `Grace ${n}`, hue: n },
          ...{ bio: "", pronouns: "", phone: "", zone: "" },
        }),
      );
      const status = { emoji: "🌴", text: `Palms ${n}`, minutes: null };
      value(await changeStatus(app, grace, status));
      const named = { name: `Room ${n} of ${roomId}`, topic: `Topic ${n}` };
      value(await changeRoom(app, ada.user!, { roomId, ...named }));
      await says(`@ada ${n}`);
      await says(`psst ${n}`, { roomId: direct.id });
      await says(`aside ${n}`, { roomId, thread: seq });
      const follow = n % 2 ? followThread : unfollowThread;
      value(await follow(app, ada.user!, thread));
      if (n === 0) value(await leaveRoom(app, mary.user!, { roomId }));
    });
    const fresh = await ada.page.context().newPage();
    await fresh.goto(ada.page.url());
    await fresh.locator("html[data-link=connected]").waitFor();

    await showTheSame(ada.page, fresh);
    await fresh.close();
  }

  expect(ada.complaints).toEqual([]);
});

/** Reading goes on on both, so what they show may need a moment to agree. */
async function showTheSame(page: Page, fresh: Page) {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    if (await look(page) === await look(fresh)) return;
  }
  expect(await look(page)).toBe(await look(fresh));
}

/**
 * All that there is to read and to be read out, but for what is said of what is new since this page
 * was loaded: a line above it, which parts the messages of one author, and a word about it.
 */
const look = (page: Page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    const read = (selector: string) =>
      [...copy.querySelectorAll(selector)].map(({ textContent }) =>
        textContent
      );
    const authors = [...new Set(read(".message-author"))];
    for (const message of copy.querySelectorAll(".message")) {
      message.replaceChildren(...message.querySelectorAll(".message-body"));
    }
    const unseen = "script, template, .new-divider, .sr-only[aria-live]";
    for (const one of copy.querySelectorAll(unseen)) one.remove();
    const labels = [...copy.querySelectorAll("[aria-label], [placeholder]")]
      .map((one) =>
        one.getAttribute("aria-label") ?? one.getAttribute("placeholder")
      );
    return [document.title, copy.textContent, ...authors, ...labels].join("\n");
  });
