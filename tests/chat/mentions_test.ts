import { expect } from "expect";
import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import type { App } from "@/lib/app.ts";
import { listMentions } from "@/lib/chat/mentions.ts";
import {
  deleteMessage,
  editMessage,
  postMessage,
} from "@/lib/chat/messages.ts";
import { markRead } from "@/lib/chat/positions.ts";
import { findRoom, listRooms, openRoom } from "@/lib/chat/reading.ts";
import { leaveRoom } from "@/lib/chat/rooms.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { MAX_CALLED } from "@/lib/domain/limits.ts";
import { isMentioned } from "@/lib/domain/mentions.ts";
import type { User } from "@/lib/domain/model.ts";
import { ListMentions } from "@/lib/protocol/finding_inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import type { MentionView } from "@/lib/protocol/own_views.ts";
import { acts, Story, threePeople } from "@/tests/client/story.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  refusalCode,
  value,
} from "@/tests/helpers/app.ts";

const says = (app: App, user: User, roomId: RoomId, body: string) =>
  postMessage(app, user, { roomId, ref: uuidv7(), body });

/** The newest mentions, as their reader sees them. */
async function inbox(app: App, user: User) {
  const { mentions } = value(await listMentions(app, user, {}));
  return mentions.map(({ message, isNew }) => [message.body, isNew]);
}

const badge = async (app: App, user: User, roomId: RoomId) =>
  value(await findRoom(app, user, roomId)).mentioned.length;

Deno.test("somebody who is named sees it in the list and in their mentions, until it is read", async () => {
  await using app = await openTestApp();
  const [ada, grace, alan] = await threePeople(app);
  const room = await addRoom(app, ada, grace, alan);

  await says(app, ada, room, "nobody in particular");
  const { ordinal } = value(
    await says(app, ada, room, "**@Grace.** and `@alan`"),
  );

  expect(await badge(app, grace, room)).toBe(1);
  expect(await badge(app, alan, room)).toBe(0);
  expect(await inbox(app, grace)).toEqual([["**@Grace.** and `@alan`", true]]);
  expect(await inbox(app, alan)).toEqual([]);

  await markRead(app, grace, { roomId: room, ordinal });

  expect(await badge(app, grace, room)).toBe(0);
  expect(await inbox(app, grace)).toEqual([["**@Grace.** and `@alan`", false]]);
});

Deno.test("only people of the room are named, and nobody by themselves", async () => {
  await using app = await openTestApp();
  const [ada, grace, alan] = await threePeople(app);
  const room = await addRoom(app, ada, grace);

  const { mentions } = value(
    await says(app, ada, room, "@alan @ada @nobody @grace @constructor"),
  );

  expect(mentions?.people).toEqual([["ada", ada.id], ["grace", grace.id]]);
  for (const [person, count] of [[ada, 0], [grace, 1], [alan, 0]] as const) {
    expect((await inbox(app, person)).length).toBe(count);
  }
});

Deno.test("a room is called for everybody in it, and later comers are not", async () => {
  await using app = await openTestApp();
  const [ada, grace, alan] = await threePeople(app);
  const room = await addRoom(app, ada, grace);

  await says(app, grace, room, "@room lunch");
  await app.journal.append(room, { type: "add", by: ada.id, userId: alan.id });

  expect(await inbox(app, ada)).toEqual([["@room lunch", true]]);
  expect(await inbox(app, grace)).toEqual([]);
  expect(await inbox(app, alan)).toEqual([]);
});

Deno.test("whoever is here is called, and nobody who is not", async () => {
  await using app = await openTestApp();
  const [ada, grace, alan] = await threePeople(app); // of them ada is here
  const room = await addRoom(app, ada, grace, alan);

  await says(app, grace, room, "@here quick question");

  expect(await badge(app, ada, room)).toBe(1);
  expect(await badge(app, alan, room)).toBe(0);
});

Deno.test("of however many are here, nobody who is not is called, and nobody is told who else was", async () => {
  await using app = await openTestApp();
  const [ada, away, ...here] = await crowdOf(app, MAX_CALLED + 3);
  const room = await addRoom(app, ada, away, ...here);
  for (const { id } of here) app.presence.arrive(id);
  const text = { roomId: room, ref: uuidv7(), body: "@here fire drill" };

  const asked = await postMessage(app, ada, text);
  value(await postMessage(app, ada, { ...text, confirmed: true }));
  const shown = async (user: User) =>
    value(await openRoom(app, user, { roomId: room, limit: 1 })).messages[0];

  expect(asked).toMatchObject({
    refusal: { message: `@here will notify ${here.length} people.` },
  });
  expect(await badge(app, here[0], room)).toBe(1);
  expect(await inbox(app, here[0])).toEqual([["@here fire drill", true]]);
  expect(await badge(app, away, room)).toBe(0);
  expect(await inbox(app, away)).toEqual([]);
  expect((await shown(away)).mentions).toEqual({ crowd: "here", here: [] });
  expect((await shown(here[0])).mentions?.here).toEqual([here[0].id]);
});

Deno.test("calling more than twenty people is asked about, and done when confirmed", async () => {
  await using app = await openTestApp();
  const [ada, ...others] = await crowdOf(app, 22);
  const room = await addRoom(app, ada, ...others);
  const small = await addRoom(app, ada, ...others.slice(0, 20));
  const message = { roomId: room, ref: uuidv7(), body: "@room hello" };

  const refused = await postMessage(app, ada, message);
  const edited = value(await says(app, ada, room, "hello"));
  const { seq } = edited;
  const change = { roomId: room, seq, body: "hello @room" };

  expect(refusalCode(refused)).toBe("unconfirmed");
  expect(refusalCode(await editMessage(app, ada, change))).toBe("unconfirmed");
  expect(await badge(app, others[0], room)).toBe(0);
  value(await says(app, ada, small, "@room hello"));
  value(await postMessage(app, ada, { ...message, confirmed: true }));
  value(await editMessage(app, ada, { ...change, confirmed: true }));
  value(await editMessage(app, ada, { ...change, body: "hello again, @room" }));
  expect(await badge(app, others[20], room)).toBe(2);
});

Deno.test("an edit names people and takes names back; what is deleted names nobody", async () => {
  await using app = await openTestApp();
  const [ada, grace, alan] = await threePeople(app);
  const room = await addRoom(app, ada, grace, alan);
  const { seq } = value(await says(app, ada, room, "hello @grace"));
  const counts = async () => [
    await badge(app, grace, room),
    (await inbox(app, grace)).length,
    await badge(app, alan, room),
    (await inbox(app, alan)).length,
  ];
  expect(await counts()).toEqual([1, 1, 0, 0]);

  await editMessage(app, ada, { roomId: room, seq, body: "hello @alan" });
  expect(await counts()).toEqual([0, 0, 1, 1]);
  await editMessage(app, ada, { roomId: room, seq, body: "hello @room" });
  expect(await counts()).toEqual([1, 1, 1, 1]);
  await deleteMessage(app, ada, { roomId: room, seq });
  expect(await counts()).toEqual([0, 0, 0, 0]);
});

Deno.test("somebody who is named in a side thread follows it from there", async () => {
  await using app = await openTestApp();
  const [ada, grace, alan] = await threePeople(app);
  const room = await addRoom(app, ada, grace, alan);
  const { seq: thread } = value(await says(app, ada, room, "lunch?"));
  const answers = (body: string) =>
    postMessage(app, ada, { roomId: room, ref: uuidv7(), thread, body });

  await answers("or later");
  await answers("@grace @room what do you think");

  expect(await inbox(app, grace)).toEqual([
    ["@grace @room what do you think", true],
  ]);
  expect(await app.followed.ordinal(grace.id, room, thread)).toBe(1);
  expect(await badge(app, grace, room)).toBe(0); // the thread's list counts it
  expect(await inbox(app, alan)).toEqual([]); // from there nobody calls the room
});

Deno.test("who leaves a room leaves its mentions", async () => {
  await using app = await openTestApp();
  const [ada, grace] = await threePeople(app);
  const room = await addRoom(app, ada, grace);
  await says(app, ada, room, "@grace @room");

  await leaveRoom(app, grace, { roomId: room });

  expect(await inbox(app, grace)).toEqual([]);
});

Deno.test("one message names at most fifty people", async () => {
  await using app = await openTestApp();
  const [ada, ...others] = await crowdOf(app, 56);
  const room = await addRoom(app, ada, ...others);
  const body = others.map(({ username }) => `@${username}`).join(" ");

  const { mentions } = value(await says(app, ada, room, body));

  expect(mentions?.people?.length).toBe(50);
  expect(await badge(app, others[54], room)).toBe(0);
});

Deno.test("mentions are read page by page, each once, the newest first", async () => {
  await using app = await openTestApp();
  const [ada, grace] = await threePeople(app);
  const rooms = [
    await addRoom(app, ada, grace),
    await addRoom(app, ada, grace),
  ];
  const said: string[] = [];
  for (let i = 0; i < 70; i++) {
    const body = `${["@grace", "@room", "@grace @room"][i % 3]} ${i}`;
    await says(app, ada, rooms[i % 2], body);
    said.unshift(body);
  }

  const read = await readAll(app, grace);

  const newestFirst = (a: MentionView, b: MentionView) =>
    b.message.at - a.message.at;
  expect(read.toSorted(newestFirst)).toEqual(read);
  expect(read.map(({ message }) => message.body).sort()).toEqual(said.sort());
});

Deno.test("whatever happens, what is counted and listed is what the messages say", async () => {
  await using app = await openTestApp();
  const people = await threePeople(app);

  await fc.assert(
    fc.asyncProperty(acts(40), async (acts) => {
      const story = new Story(app, await addRoom(app, ...people), people);
      await story.play(acts);

      for (const person of people) {
        const live = await app.rooms.open(story.roomId);
        const member = live.members.get(person.id);
        const messages = await app.log.newest(story.roomId, 100);
        const meant = messages.filter((message) =>
          member && isMentioned(message, person.id)
        );
        const listed = (await readAll(app, person))
          .filter(({ room, message }) =>
            room.id === story.roomId && !message.thread
          );
        const room = (await listRooms(app, person))
          .find(({ id }) => id === story.roomId);

        // Those who joined later were not called, but may have been named by an edit.
        const seqs = meant.filter(({ mentions, ordinal }) =>
          !mentions!.crowd || ordinal > (member!.joinedAfter ?? 0) ||
          mentions!.here
        );
        expect(listed.map(({ message }) => message.seq).sort()).toEqual(
          seqs.map(({ seq }) => seq).sort(),
        );
        expect(room?.mentioned ?? []).toEqual(
          meant.map(({ ordinal }) => ordinal)
            .filter((ordinal) => ordinal > room!.readOrdinal),
        );
      }
    }),
    { numRuns: 60 },
  );
});

async function readAll(app: App, user: User): Promise<MentionView[]> {
  const read: MentionView[] = [];
  let older: string | null | undefined;
  do {
    const input = value(parse(ListMentions, older ? { before: older } : {}));
    const page = value(await listMentions(app, user, input));
    read.push(...page.mentions);
    older = page.older;
  } while (older);
  return read;
}

const crowdOf = (app: App, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, i) => addPerson(app, `person${i}`)),
  );
