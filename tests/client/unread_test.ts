import { expect } from "expect";
import fc from "fast-check";
import { findRoom } from "@/lib/chat/reading.ts";
import type { Feed } from "@/lib/client/news/feed.ts";
import { unread } from "@/lib/client/news/rooms.ts";
import type { User } from "@/lib/domain/model.ts";
import type { RoomView } from "@/lib/protocol/views.ts";
import { addRoom, openTestApp, value } from "@/tests/helpers/app.ts";
import {
  acts,
  feedOf,
  listen,
  readOrdinal,
  Story,
  threePeople,
} from "./story.ts";

Deno.test("three devices of one person agree on what is unread, and it is what others said since", async () => {
  await using app = await openTestApp();
  const people = await threePeople(app);
  const [ada] = people;

  await fc.assert(
    fc.asyncProperty(
      acts(60),
      fc.infiniteStream(fc.nat(1_000)),
      async (acts, chance) => {
        const story = new Story(app, await addRoom(app, ...people), people);
        const { roomId } = story;
        const start = value(await findRoom(app, ada, roomId));
        const devices = [1, 2, 3].map(() => openList(ada, start));
        const news = listen(app, ada, roomId);
        const heard = [0, 0, 0];

        for (const act of acts) {
          if (act.does === "leave" && act.who === 0) continue; // ada stays
          await story.play([act]);
          const device = chance.next().value! % 3; // the others lag behind
          for (; heard[device] < news.length; heard[device]++) {
            devices[device].hear(news[heard[device]]);
          }
          const room = devices[device].rooms.find(roomId)!;
          expect(unread(room)).toBe(await saidSince(story, ada));
          expect(unreadThreads(devices[device])).toEqual(
            await saidInThreads(story, ada),
          );
        }

        devices.forEach((feed, device) =>
          news.slice(heard[device]).forEach((frame) => feed.hear(frame))
        );
        for (const { rooms, threads } of devices) {
          expect(rooms.unread.value).toBe(await saidSince(story, ada));
          expect(threads.unread.value).toBe(
            (await saidInThreads(story, ada)).reduce(
              (sum, [, n]) => sum + n,
              0,
            ),
          );
          expect(rooms.find(roomId)!.head).toEqual(
            value(await findRoom(app, ada, roomId)).head,
          );
        }
      },
    ),
    { numRuns: 100 },
  );
});

/** Counted one by one: messages by others after the position. */
async function saidSince({ app, roomId, posted }: Story, user: User) {
  const position = (await readOrdinal(app, user, roomId))!;
  return posted.slice(position).filter(({ by }) => by !== user.id).length;
}

/** The same in each side thread that this person follows. */
async function saidInThreads({ app, roomId, threaded }: Story, user: User) {
  const followed = (await app.followed.of(user.id)).filter((one) =>
    one.roomId === roomId
  );
  return followed.map(({ thread, ordinal }): [number, number] => {
    const said = threaded.filter((one) => one.thread === thread);
    const others = said.slice(ordinal).filter(({ by }) => by !== user.id);
    return [thread, others.length];
  }).sort(([a], [b]) => a - b);
}

const unreadThreads = ({ threads }: Feed) =>
  threads.list.value.map(({ thread, count, ordinal }): [number, number] => [
    thread,
    count - ordinal,
  ]).sort(([a], [b]) => a - b);

function openList({ id }: User, room: RoomView): Feed {
  const feed = feedOf(id);
  feed.seed([room]);
  return feed;
}
