import type { App } from "@/lib/app.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Message, User } from "@/lib/domain/model.ts";
import { ok, type Result } from "@/lib/domain/result.ts";
import type {
  OpenThread,
  ReadThread,
  ThreadAt,
} from "@/lib/protocol/inputs.ts";
import type { ThreadListing } from "@/lib/protocol/own_views.ts";
import type { FollowedThread, ThreadSnapshot } from "@/lib/protocol/views.ts";
import type { Followed } from "@/lib/store/own/followed.ts";
import { accessRoom, noSuchRoom } from "./access.ts";
import { openRoom } from "./reading.ts";
import { viewOwn } from "./reactions.ts";
import { viewPerson } from "./person_views.ts";
import { peopleIn, viewRoom } from "./views.ts";

const MAX_LISTED = 100; // threads on the page of those one follows

/** Everything that a side thread's page shows, and that its live updates start from. */
export async function openThread(
  app: App,
  user: User,
  { seq: thread, ...where }: OpenThread,
): Promise<Result<ThreadSnapshot>> {
  const { roomId } = where;
  const opened = await openRoom(app, user, { ...where, thread });
  if (!opened.ok) return opened;
  const root = await app.log.message(roomId, thread);
  if (!root) return noSuchRoom;
  const ordinal = await app.followed.ordinal(user.id, roomId, thread);
  const count = root.replies?.count ?? 0;
  const view = await viewOwn(app, user, { roomId, message: root });
  const people = await app.users.list(peopleIn(view));
  const { room, ...page } = opened.value;
  return ok({
    ...page,
    people: [...page.people, ...people.map((one) => viewPerson(app, one))],
    room: {
      ...room,
      head: { ...room.head, ordinal: count },
      readOrdinal: ordinal ?? count,
      mentioned: [],
    },
    root: view,
    isFollowed: ordinal !== null,
  });
}

export const followThread = (app: App, user: User, at: ThreadAt) =>
  setFollowed(app, user, at, true);

export const unfollowThread = (app: App, user: User, at: ThreadAt) =>
  setFollowed(app, user, at, false);

async function setFollowed(
  app: App,
  user: User,
  { roomId, seq }: ThreadAt,
  on: boolean,
): Promise<Result<null>> {
  const refusal = app.rates.take("change", user.id);
  if (refusal) return { ok: false, refusal };
  const command = { type: "follow", by: user.id, thread: seq, on } as const;
  const followed = await app.journal.append(roomId, command);
  return followed.ok ? ok(null) : followed;
}

/** Moves this person's position in a thread that they follow; it never moves back by this. */
export async function markThreadRead(
  app: App,
  user: User,
  { roomId, seq, ordinal }: ReadThread,
): Promise<Result<null>> {
  const read = await app.journal.append(roomId, {
    type: "read_thread",
    by: user.id,
    thread: seq,
    ordinal,
  });
  return read.ok ? ok(null) : read;
}

/** The threads this person follows in rooms that they are in, and how far they have read. */
export async function listFollowed(
  app: App,
  user: User,
): Promise<FollowedThread[]> {
  const counts = new Map<string, number | null>();
  const nameOf = ({ roomId, thread }: Followed) => `${roomId} ${thread}`;
  // Until nothing has changed meanwhile: whatever is told next comes after this.
  for (;;) {
    const followed = await app.followed.of(user.id);
    const unknown = followed.filter((one) => !counts.has(nameOf(one)));
    if (unknown.length === 0) {
      return followed.flatMap((one) => {
        const count = counts.get(nameOf(one)) ?? null;
        return count === null ? [] : [{ ...one, count }];
      });
    }
    await Promise.all(unknown.map(async (one) => {
      const root = await rootFor(app, user, one);
      counts.set(nameOf(one), root && (root.replies?.count ?? 0));
    }));
  }
}

/** The same with what was said last, newest first. */
export async function listThreads(
  app: App,
  user: User,
): Promise<ThreadListing[]> {
  const found = await Promise.all(
    (await app.followed.of(user.id)).map(async (followed) => {
      const root = await rootFor(app, user, followed);
      return root?.replies ? [{ followed, root }] : [];
    }),
  );
  const newest = found.flat().sort((a, b) => lastAt(b) - lastAt(a));
  return await Promise.all(
    newest.slice(0, MAX_LISTED).map((one) => viewListing(app, user, one)),
  );
}

const lastAt = ({ root }: { root: Message }) => root.replies!.lastAt;

/** Null where this person is no member any more. */
async function rootFor(
  app: App,
  user: User,
  { roomId, thread }: { roomId: RoomId; thread: number },
): Promise<Message | null> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok || !access.value.member) return null;
  return await app.log.message(roomId, thread);
}

async function viewListing(
  app: App,
  user: User,
  { followed, root }: { followed: Followed; root: Message },
): Promise<ThreadListing> {
  const { roomId } = followed;
  const { lastSeq, count } = root.replies!;
  const live = await app.rooms.open(roomId);
  const { id, kind, name } = await viewRoom(app, user, live, null);
  const found = await app.log.messages(roomId, [root.seq, lastSeq]);
  const [first, last] = await Promise.all(
    found.map((message) => viewOwn(app, user, { roomId, message })),
  );
  const people = await app.users.list([first, last].flatMap(peopleIn));
  return {
    ...followed,
    count,
    room: { id, kind, name },
    root: first,
    last,
    people: people.map((one) => viewPerson(app, one)),
  };
}
