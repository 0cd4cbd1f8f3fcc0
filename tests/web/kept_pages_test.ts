import { expect } from "expect";
import { cookieName } from "@/lib/auth/authenticate.ts";
import { saveDraft } from "@/lib/chat/drafts.ts";
import {
  deleteMessage,
  editMessage,
  pinMessage,
  postMessage,
} from "@/lib/chat/messages.ts";
import { changeProfile, changeStatus } from "@/lib/chat/profiles.ts";
import { react } from "@/lib/chat/reactions.ts";
import { markRead } from "@/lib/chat/positions.ts";
import { changeRoom } from "@/lib/chat/rooms.ts";
import { saveMessage } from "@/lib/chat/saved.ts";
import { chooseLevel } from "@/lib/chat/settings.ts";
import { newRef } from "@/lib/client/ref.ts";
import { site } from "@/lib/web/site.ts";
import {
  addPeople,
  addRoom,
  openTestApp,
  signInAs,
  type TestApp,
  value,
} from "../helpers/app.ts";
import { Clock, DAY, MINUTE } from "../helpers/clock.ts";

const REF = /name="ref" value="([^"]+)"/;

const profile = { bio: "", pronouns: "", phone: "", zone: "", hue: null };

type Ask = ReturnType<typeof asking>;

/** A server that keeps what it has made, for as long as it is asked. */
function asking(app: TestApp) {
  const answer = site(() => Promise.resolve(app)).handler();
  return async (path: string, secret: string, cookies = "") => {
    const cookie = `${cookieName(app, "session")}=${secret}; ${cookies}`;
    const url = `http://localhost${path}`;
    const page = await answer(new Request(url, { headers: { cookie } }));
    return await page.text();
  };
}

const withoutRef = (html: string) => html.replace(REF, "");

async function town(now?: () => number) {
  const app = await openTestApp(null, { now });
  const [ada, grace] = await addPeople(app, "ada", "grace");
  const roomId = await addRoom(app, ada, grace);
  const says = async (body: string) =>
    value(await postMessage(app, ada, { roomId, ref: newRef(), body })).seq;
  const path = `/rooms/${roomId}`;
  return { app, ada, grace, roomId, path, says };
}

Deno.test("whatever happens, nobody is shown what was kept from before, or for another", async () => {
  const clock = new Clock();
  const { app, ada, grace, roomId, path, says } = await town(clock.now);
  await using _ = app;
  const ask = asking(app);
  const seq = await says("good morning");
  const last = await says("is anybody here?");
  const people = [
    await signInAs(app, ada),
    await signInAs(app, grace),
    await signInAs(app, grace), // on another device: with another token in its forms
  ];
  const shown: string[][] = [];
  const look = async () => {
    const pages = await Promise.all(people.map((one) => looks(ask, one)));
    shown.push(pages);
  };
  const looks = async (ask: Ask, one: string) => {
    await ask(path, one);
    const kept = withoutRef(await ask(path, one));
    const made = withoutRef(await asking(app)(path, one));
    expect(kept).toBe(made);
    return kept;
  };
  const said = { roomId, seq };
  const happens = [
    () => says("and now?"),
    () => editMessage(app, ada, { ...said, body: "good evening" }),
    () => react(app, grace, { ...said, emoji: "👍", on: true }),
    () => pinMessage(app, ada, { ...said, on: true }),
    () => markRead(app, grace, { roomId, ordinal: 2 }),
    () => deleteMessage(app, ada, { roomId, seq: last }),
    () => changeRoom(app, ada, { roomId, name: "den", topic: "all of it" }),
    () => changeProfile(app, ada, { ...profile, displayName: "Countess" }),
    () => changeStatus(app, grace, { emoji: "", text: "away", minutes: null }),
    () => saveMessage(app, grace, said),
    () => saveDraft(app, grace, { roomId, body: "I think" }),
    () => chooseLevel(app, grace, { roomId, level: "usual", minutes: 60 }),
    () => addRoom(app, grace),
    () => clock.pass(2 * DAY),
  ];

  await look();
  for (const happening of happens) {
    await happening();
    await look();
  }

  const times = happens.map((_, i) => shown[i].join() !== shown[i + 1].join());
  expect(times).toEqual(happens.map(() => true)); // or nothing was tried
  for (const pages of shown) expect(new Set(pages).size).toBe(people.length);
});

Deno.test("every page has a new ref for the message about to be written", async () => {
  const { app, ada, path, says } = await town();
  await using _ = app;
  const ask = asking(app);
  const secret = await signInAs(app, ada);
  await says("good morning");

  const pages = [];
  for (let i = 0; i < 5; i++) pages.push(await ask(path, secret));

  const refs = pages.map((html) => REF.exec(html)![1]);
  expect(new Set(refs).size).toBe(5);
  for (const html of pages) {
    expect(html.split(REF.exec(html)![1])).toHaveLength(2); // and nowhere else
  }
});

Deno.test("a page that is kept is in the zone of whoever asks", async () => {
  const clock = new Clock();
  const { app, ada, path, says } = await town(clock.now);
  await using _ = app;
  const ask = asking(app);
  const secret = await signInAs(app, ada);
  await says("good morning");
  const seen = async (cookies: string) =>
    withoutRef(await ask(path, secret, cookies));

  const here = await seen("zone=UTC");
  const there = await seen("zone=Asia/Tokyo");
  clock.pass(MINUTE);
  const later = await seen("zone=UTC");

  expect(here).toContain(">00:00<");
  expect(there).toContain(">09:00<");
  expect(await seen("zone=Asia/Tokyo")).not.toBe(there); // a minute is over
  expect(later).toContain(">00:00<");
});
