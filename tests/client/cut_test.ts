import { expect } from "expect";
import { openDirect } from "@/lib/chat/directs.ts";
import { saveDraft } from "@/lib/chat/drafts.ts";
import {
  deleteMessage,
  editMessage,
  pinMessage,
  postMessage,
} from "@/lib/chat/messages.ts";
import { changeProfile, changeStatus } from "@/lib/chat/profiles.ts";
import { react } from "@/lib/chat/reactions.ts";
import { markRead, markUnread } from "@/lib/chat/positions.ts";
import * as rooms from "@/lib/chat/rooms.ts";
import { saveMessage } from "@/lib/chat/saved.ts";
import { changeSettings, chooseLevel } from "@/lib/chat/settings.ts";
import {
  followThread,
  markThreadRead,
  openThread,
  unfollowThread,
} from "@/lib/chat/threads.ts";
import { newRef } from "@/lib/client/ref.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { PAGE_SIZE } from "@/lib/domain/limits.ts";
import type { User } from "@/lib/domain/model.ts";
import { addRoom, value } from "@/tests/helpers/app.ts";
import { becomes, reaches } from "./becomes.ts";
import { type Home, openHome, type Tab } from "./home.ts";

const MANY = 300; // changes: more than are remembered

const profile = { bio: "", pronouns: "", phone: "", zone: "" };

const calls = (home: Home, user: User, displayName: string) =>
  changeProfile(home.app, user, { ...profile, displayName, hue: 3 });

const says = async (
  { app }: Home,
  by: User,
  what: { roomId: RoomId; body: string; thread?: number },
) => value(await postMessage(app, by, { ref: newRef(), ...what }));

const nameOn = (tab: Tab, { id }: User) =>
  tab.session.people.find(id).displayName;

/** The line is down while this happens, and comes back. */
async function misses({ session }: Tab, happens: () => Promise<unknown>) {
  await reaches(session.socket, "connected");
  session.socket.close();
  await happens();
  const { here } = session.people;
  const before = here.value;
  session.socket.open();
  await becomes(() => here.value !== before, "the end of the welcome");
}

Deno.test("a page that was cut off shows everybody as they are called and look now", async () => {
  await using home = await openHome();
  const [ada, grace, mary] = await home.people("ada", "grace", "mary");
  const roomId = await addRoom(home.app, ada, grace);
  await says(home, grace, { roomId, body: "hello" });
  const tab = await home.opens(ada, roomId);
  nameOn(tab, mary);
  await becomes(() => nameOn(tab, mary) === "Mary", "Mary");

  await misses(tab, async () => {
    value(await calls(home, grace, "Rear Admiral Grace"));
    const status = { emoji: "🌴", text: "Palms", minutes: null };
    value(await changeStatus(home.app, grace, status));
    value(await calls(home, mary, "Mary of nowhere")); // of none of Ada's rooms but the first
    value(await calls(home, ada, "Countess"));
  });

  await becomes(() => nameOn(tab, grace) === "Rear Admiral Grace", "her name");
  expect(tab.session.people.find(grace.id)).toMatchObject({
    status: { text: "Palms" },
    hue: 3,
  });
  await becomes(() => nameOn(tab, mary) === "Mary of nowhere", "Mary's name");
  await becomes(() => nameOn(tab, ada) === "Countess", "one's own");
});

Deno.test("more changes than are remembered: the page asks for those whom it shows", async () => {
  await using home = await openHome();
  const [ada, grace] = await home.people("ada", "grace");
  const roomId = await addRoom(home.app, ada, grace);
  await says(home, grace, { roomId, body: "hello" });
  const tab = await home.opens(ada, roomId);

  await misses(tab, async () => {
    value(await calls(home, grace, "Rear Admiral Grace"));
    for (let n = 0; n < MANY; n++) value(await calls(home, ada, `Ada ${n}`));
  });

  await becomes(() => nameOn(tab, grace) === "Rear Admiral Grace", "her name");
  await becomes(() => nameOn(tab, ada) === `Ada ${MANY - 1}`, "one's own");
});

Deno.test("another store may call people otherwise, however often they changed in this one", async () => {
  await using home = await openHome();
  const [ada, mary] = await home.people("ada", "mary");
  const roomId = await addRoom(home.app, ada);
  const tab = await home.opens(ada, roomId);
  nameOn(tab, mary);
  await becomes(() => nameOn(tab, mary) === "Mary", "Mary");

  await misses(tab, async () => {
    value(await calls(home, mary, "Mary of nowhere"));
    tab.session.people.heard = 1; // of the other one
    home.app.epoch = "another";
    home.endsBefore = "people_changed";
    const { list } = tab.session.feed.threads;
    const before = list.value;
    tab.session.socket.open();
    await becomes(() => list.value !== before, "all that comes before");
    home.endsBefore = null;
    tab.session.socket.close();
  });

  await becomes(() => nameOn(tab, mary) === "Mary of nowhere", "her name");
});

Deno.test("what one was told, one is not told again after the next cut", async () => {
  await using home = await openHome();
  const [ada, grace] = await home.people("ada", "grace");
  const roomId = await addRoom(home.app, ada, grace);
  const tab = await home.opens(ada, roomId);
  await misses(tab, () => calls(home, grace, "Rear Admiral Grace"));

  let told = 0;
  const { people } = tab.session;
  const learn = people.learn.bind(people);
  people.learn = (some) => {
    told += some.length;
    learn(some);
  };
  await misses(tab, async () => {});

  expect(told).toBe(0);
});

Deno.test("whatever happens while a page is cut off, it comes to show what a page loaded now does", async () => {
  await using home = await openHome();
  const { app } = home;
  const [ada, grace, mary] = await home.people("ada", "grace", "mary");
  const roomId = await addRoom(app, ada, grace, mary);
  const gone = await addRoom(app, grace, ada);
  const direct = value(await openDirect(app, ada, { userId: grace.id })).id;
  for (const body of ["one", "two", "three", "four"]) {
    await says(home, grace, { roomId, body });
  }
  const page = await app.log.newest(roomId, 4);
  const [one, two, three, four] = page.map(({ seq }) => seq);
  await says(home, grace, { roomId, body: "aside", thread: one });
  value(await followThread(app, ada, { roomId, seq: one }));
  const tab = await home.opens(ada, roomId);
  await opensThread(home, tab, { roomId, seq: one });
  await reaches(tab.session.socket, "connected");

  await misses(tab, async () => {
    const { app } = home;
    value(await calls(home, grace, "Rear Admiral Grace"));
    await says(home, grace, { roomId, body: "five" });
    await says(home, mary, { roomId, body: "@ada six" });
    await says(home, grace, { roomId: direct, body: "psst" });
    await says(home, mary, { roomId, body: "aside too", thread: one });
    await says(home, mary, { roomId, body: "beside", thread: two });
    value(await markThreadRead(app, ada, { roomId, seq: one, ordinal: 1 }));
    value(await unfollowThread(app, ada, { roomId, seq: one }));
    value(await followThread(app, ada, { roomId, seq: two }));
    value(await editMessage(app, grace, { roomId, seq: two, body: "2" }));
    value(await deleteMessage(app, grace, { roomId, seq: three }));
    value(await pinMessage(app, grace, { roomId, seq: four, on: true }));
    const thumb = { emoji: "👍", on: true };
    value(await react(app, mary, { roomId, seq: four, ...thumb }));
    value(await react(app, ada, { roomId, seq: four, ...thumb }));
    const named = { roomId, name: "Another name", topic: "Another topic" };
    value(await rooms.changeRoom(app, ada, named));
    value(await rooms.leaveRoom(app, mary, { roomId }));
    value(
      await rooms.removeMember(app, grace, { roomId: gone, userId: ada.id }),
    );
    await addRoom(app, mary, ada);
    value(await markRead(app, ada, { roomId, ordinal: 5 }));
    value(await markUnread(app, ada, { roomId, ordinal: 4 }));
    value(await saveDraft(app, ada, { roomId: direct, body: "Dear" }));
    value(await saveMessage(app, ada, { roomId, seq: four }));
    value(
      await chooseLevel(app, ada, { roomId, level: "nothing", minutes: null }),
    );
    value(await changeSettings(app, ada, { showTyping: false }));
  });
  const fresh = await home.opens(ada, roomId);
  await opensThread(home, fresh, { roomId, seq: one });
  await reaches(fresh.session.socket, "connected");
  await becomes(() => fresh.session.saved.value !== null, "the whole welcome");
  for (const one of [tab, fresh]) {
    await becomes(() => nameOn(one, mary) === "Mary", "Mary");
  }

  expect(shownOn(tab, [ada, grace, mary]))
    .toEqual(shownOn(fresh, [ada, grace, mary]));
});

async function opensThread(
  { app }: Home,
  { session }: Tab,
  thread: { roomId: RoomId; seq: number },
) {
  const user = (await app.users.find(session.me))!;
  const snapshot = await openThread(app, user, { ...thread, limit: PAGE_SIZE });
  session.opener.openThread(value(snapshot));
}

/** Everything that is drawn from. */
function shownOn({ session, conversation }: Tab, people: User[]) {
  const { feed, drafts, settings, saved, scheduled } = session;
  const { messages, room, memberCount } = conversation.shown.value;
  const thread = feed.panes.thread!.shown.value;
  return {
    // A direct conversation is called as its other person is, and that one is known by their id.
    rooms: feed.rooms.list.value.map(({ other, name, ...room }) => ({
      ...room,
      name: other ? session.people.find(other.id).displayName : name,
    })),
    people: people.map(({ id }) => {
      const { displayName, hue, online } = session.people.find(id);
      return { displayName, hue, online };
    }),
    ...{ messages, room, memberCount },
    thread: {
      messages: thread.messages,
      room: thread.room,
      isFollowed: (thread as { isFollowed?: boolean }).isFollowed,
    },
    threads: feed.threads.list.value.toSorted((a, b) => a.thread - b.thread),
    drafts: feed.rooms.list.value.map(({ id }) => drafts.read(id)),
    drafted: drafts.rooms.value,
    settings: settings.value,
    saved: saved.value,
    scheduled: scheduled.value,
    unread: feed.rooms.unread.value,
    mentioned: feed.rooms.mentioned.value,
    isShutOut: feed.shutOut.value,
  };
}
