import { expect } from "expect";
import fc from "fast-check";
import { deleteMessage, restoreMessage } from "@/lib/chat/messages.ts";
import { react } from "@/lib/chat/reactions.ts";
import { eventsAfter, openRoom } from "@/lib/chat/reading.ts";
import { addMember } from "@/lib/chat/rooms.ts";
import { Conversation } from "@/lib/client/conversation/conversation.ts";
import type { Feed } from "@/lib/client/news/feed.ts";
import { NAMED_REACTORS, PAGE_SIZE } from "@/lib/domain/limits.ts";
import { listFollowed, openThread } from "@/lib/chat/threads.ts";
import type {
  FollowedThread,
  MessageView,
  RoomSnapshot,
  ThreadSnapshot,
} from "@/lib/protocol/views.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import type { User } from "@/lib/domain/model.ts";
import { addPerson, addRoom, openTestApp, value } from "@/tests/helpers/app.ts";
import {
  type Act,
  acts,
  feedOf,
  listen,
  readOrdinal,
  Story,
  threePeople,
} from "./story.ts";

Deno.test("a page that heard the news, in whatever order, shows what a page loaded now shows", async () => {
  await using app = await openTestApp();
  const people = await threePeople(app);
  // More than a message names for one emoji: of the others each remembers what is their own.
  const crowd = await Promise.all(
    Array.from({ length: NAMED_REACTORS }, (_, n) => addPerson(app, `p${n}`)),
  );
  const types = new Set<string>();

  await fc.assert(
    fc.asyncProperty(
      acts(40, "react in a crowd", "react in a crowd"),
      acts(40, "mark unread", "mark unread"),
      fc.nat(2),
      fc.infiniteStream(fc.nat(1_000)),
      async (before, after, who, chance) => {
        const [ada, ...others] = [...people, ...crowd];
        const roomId = await addRoom(app, ada, ...others);
        const story = new Story(app, roomId, people, crowd);
        const viewer = people[who];
        const stays = ({ who: actor, does }: { who: number; does: string }) =>
          actor !== who || does !== "leave";
        await story.play(before.filter(stays));
        const page = openPage(viewer, await load(story, viewer));
        const live = listen(app, viewer, story.roomId);
        await story.play(after.filter(stays));

        const replayed = await replay(story, viewer, page.cursor);
        hear(page.feed, [...live, ...replayed], chance);

        expect(shownBy(page.conversation.shown.peek())).toEqual(
          shownBy(await load(story, viewer)),
        );
        const listed = page.feed.rooms.find(story.roomId);
        expect(listed).toEqual(page.conversation.shown.peek().room);
        expect(page.feed.gates.gap).toBe(false);
        for (const frame of live) {
          if (frame.type === "events") {
            frame.events.forEach(({ type }) => types.add(type));
          }
        }
      },
    ),
    { numRuns: 150 },
  );

  expect([...types].sort()).toEqual([
    "member_joined",
    "member_left",
    "message_deleted",
    "message_edited",
    "message_pinned",
    "message_posted",
    "message_reacted",
    "message_restored",
    "role_changed",
    "room_changed",
    "thread_posted",
  ]);
});

Deno.test("a side thread's page that heard the news shows what a page loaded now shows", async () => {
  await using app = await openTestApp();
  const people = await threePeople(app);

  await fc.assert(
    fc.asyncProperty(
      acts(30),
      acts(40),
      fc.nat(2),
      fc.infiniteStream(fc.nat(1_000)),
      async (before, after, who, chance) => {
        const story = new Story(app, await addRoom(app, ...people), people);
        const viewer = people[who];
        const stays = (acts: Act[]) =>
          acts.filter(({ does }) => does !== "leave");
        await story.play([first, ...stays(before)]);
        const seq = story.posted[0].seq;
        const reload = async () =>
          value(
            await openThread(app, viewer, {
              roomId: story.roomId,
              seq,
              limit: PAGE_SIZE,
            }),
          );
        const page = openPage(viewer, await load(story, viewer));
        const thread = new Conversation(await reload(), viewer.id, nobody);
        page.feed.threads.set(await listFollowed(app, viewer));
        page.feed.openThread(thread);
        const live = listen(app, viewer, story.roomId);
        await story.play(stays(after));

        hear(page.feed, live, chance);

        expect(threadShownBy(thread.shown.peek() as ThreadSnapshot)).toEqual(
          threadShownBy(await reload()),
        );
        const followed = await listFollowed(app, viewer);
        const here = followed.filter(({ roomId }) => roomId === story.roomId);
        const heard = page.feed.threads.list.value.filter(({ roomId }) =>
          roomId === story.roomId
        );
        expect(byThread(heard)).toEqual(byThread(here));
      },
    ),
    { numRuns: 100 },
  );
});

const first: Act = { who: 0, which: 0, does: "post" };

const byThread = (threads: readonly FollowedThread[]) =>
  [...threads].sort((a, b) => a.thread - b.thread);

function threadShownBy({ root, isFollowed, ...shown }: ThreadSnapshot) {
  return { root: comparable(root), isFollowed, ...shownBy(shown) };
}

// Who leaves hears nothing more, and a text that was forwarded lives on where it went.
const LASTING = ["leave", "forward"];

Deno.test("whoever returns from any earlier point hears no former text", async () => {
  await using app = await openTestApp();
  const people = await threePeople(app);

  await fc.assert(
    fc.asyncProperty(acts(40), fc.nat(2), async (acts, who) => {
      const story = new Story(app, await addRoom(app, ...people), people);
      await story.play(acts.filter(({ does }) => !LASTING.includes(does)));
      const viewer = people[who];
      const { room: { head } } = await load(story, viewer);

      for (let seq = 0; seq <= head.seq; seq++) {
        const said = JSON.stringify(await replay(story, viewer, seq));
        for (const text of story.formerTexts) expect(said).not.toContain(text);
      }
    }),
    { numRuns: 40 },
  );
});

const load = async ({ app, roomId }: Story, viewer: User) =>
  value(await openRoom(app, viewer, { roomId, limit: PAGE_SIZE }));

async function replay(
  story: Story,
  viewer: User,
  seq: number,
): Promise<ServerFrame[]> {
  const { app, roomId } = story;
  const events = value(await eventsAfter(app, viewer, roomId, seq))!;
  const ordinal = (await readOrdinal(app, viewer, roomId))!;
  const frames = events.map((event): ServerFrame => ({
    type: "events",
    roomId,
    events: [event],
  }));
  return [...frames, { type: "read", roomId, ordinal }];
}

const nobody = () => Promise.resolve(null);

function openPage({ id }: User, snapshot: RoomSnapshot) {
  const conversation = new Conversation(snapshot, id, nobody);
  const feed = feedOf(id);
  feed.open(conversation);
  return { feed, conversation, cursor: snapshot.room.head.seq };
}

/** Events may come in any order; positions are told as they move. */
function hear(feed: Feed, frames: ServerFrame[], chance: Iterator<number>) {
  const isEvent = ({ type }: ServerFrame) => type === "events";
  const events = disorder(frames.filter(isEvent), chance);
  const positions = frames.filter((frame) => !isEvent(frame));
  for (const frame of [...events, ...positions]) feed.hear(frame);
}

function disorder<T>(frames: T[], chance: Iterator<number>): T[] {
  const mixed = [...frames];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = chance.next().value % (i + 1);
    [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
  }
  return mixed;
}

/** As much as a page has: one that is open for long has gathered more messages. */
function shownBy({ messages, people: _, ...rest }: RoomSnapshot) {
  const page = messages.slice(-PAGE_SIZE);
  const { lastMessage } = rest.room;
  return {
    ...rest,
    room: { ...rest.room, lastMessage: lastMessage && comparable(lastMessage) },
    messages: page.map(comparable),
    hasOlder: page.length > 0 && page[0].ordinal > 1,
  };
}

/** News is the same for all who hear it, so it names nobody's ref. Own emoji have no order. */
const comparable = ({ ref: _, ...message }: MessageView) => ({
  ...message,
  ...message.own && { own: message.own.toSorted() },
});

Deno.test("one's own emoji among many comes back with a deleted message, on pages new and old", async () => {
  await using app = await openTestApp();
  const [ada, ...others] = await Promise.all(
    Array.from(
      { length: NAMED_REACTORS + 2 },
      (_, n) => addPerson(app, `q${n}`),
    ),
  );
  const story = new Story(app, await addRoom(app, ada, ...others), [ada]);
  await story.play([first]);
  const [{ seq }] = story.posted;
  const at = { roomId: story.roomId, seq };
  for (const one of others) {
    value(await react(app, one, { ...at, emoji: "👍", on: true }));
  }
  const grace = others.at(-1)!; // whom the message does not name

  const old = openPage(grace, await load(story, grace));
  const live = listen(app, grace, story.roomId);
  value(await deleteMessage(app, ada, at));
  const reloaded = openPage(grace, await load(story, grace));
  const loaded = live.length;
  value(await restoreMessage(app, ada, at));
  for (const frame of live) old.feed.hear(frame);
  for (const frame of live.slice(loaded)) reloaded.feed.hear(frame);

  const now = (await load(story, grace)).messages[0].reactions;
  expect(now![0].mine).toBe(true);
  for (const { conversation } of [old, reloaded]) {
    expect(conversation.shown.peek().messages[0].reactions).toEqual(now);
  }
});

Deno.test("what another store has said before is forgotten with it", async () => {
  await using app = await openTestApp();
  const [ada] = await threePeople(app);
  const story = new Story(app, await addRoom(app, ada), [ada]);
  const page = openPage(ada, await load(story, ada));
  const posted = (seq: number, body: string): ServerFrame => {
    const message = {
      seq,
      ordinal: seq - page.cursor,
      by: ada.id,
      at: 0,
      body,
    };
    const event = { type: "message_posted", message } as const;
    return { type: "events", roomId: story.roomId, events: [event] };
  };

  page.feed.hear(posted(page.cursor + 2, "early, of the old store"));
  page.feed.gates.forget();
  const snapshot = await load(story, ada);
  page.feed.hear({ type: "resync", snapshot });
  page.feed.hear(posted(page.cursor + 1, "of the new store"));

  const texts = page.conversation.shown.peek().messages.map(({ body }) => body);
  expect(texts).toEqual(["of the new store"]);
});

Deno.test("a page loaded while people come and go counts each of them once", async () => {
  await using app = await openTestApp();
  const [ada, grace] = await threePeople(app);
  const roomId = await addRoom(app, ada);
  const story = new Story(app, roomId, [ada]);

  const loading = Array.from({ length: 40 }, async (_, n) => {
    for (let waits = 0; waits < n; waits++) await null;
    return await load(story, ada);
  });
  await addMember(app, ada, { roomId, userId: grace.id });
  const counts = (await Promise.all(loading)).map(async (page) => {
    const later = value(
      await eventsAfter(app, ada, roomId, page.room.head.seq),
    )!;
    return page.memberCount + later.length;
  });

  expect(new Set(await Promise.all(counts))).toEqual(new Set([2]));
});
