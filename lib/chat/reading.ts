import type { App } from "@/lib/app.ts";
import type { Message, User } from "@/lib/domain/model.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { ok, type Result } from "@/lib/domain/result.ts";
import type { DeleteMessage, ListMessages } from "@/lib/protocol/inputs.ts";
import type {
  EventView,
  MessagePage,
  MessageView,
  RoomSnapshot,
  RoomView,
} from "@/lib/protocol/views.ts";
import type { LiveRoom } from "@/lib/store/room/live_room.ts";
import { type Access, accessRoom, noSuchRoom } from "./access.ts";
import { viewOwn } from "./reactions.ts";
import { viewPerson } from "./person_views.ts";
import { peopleIn, viewEvent, viewRoom } from "./views.ts";

const END = Number.MAX_SAFE_INTEGER; // a seq beyond all

/** This person's conversations, the one with the newest message first. */
export async function listRooms(app: App, user: User): Promise<RoomView[]> {
  const positions = await app.positions.of(user.id);
  const views = await Promise.all(
    [...positions].map(async ([roomId, ordinal]) => {
      const access = await accessRoom(app, user, roomId);
      return access.ok
        ? [await viewRoom(app, user, access.value.live, ordinal)]
        : [];
    }),
  );
  return views.flat().sort((a, b) => b.lastAt - a.lastAt);
}

/** One conversation of the list. */
export async function findRoom(
  app: App,
  user: User,
  roomId: RoomId,
): Promise<Result<RoomView>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  const position = await positionIn(app, user, roomId);
  return ok(await viewRoom(app, user, access.value.live, position));
}

/** Everything that a page of this conversation shows, and that its live updates start from. */
export async function openRoom(
  app: App,
  user: User,
  input: ListMessages,
): Promise<Result<RoomSnapshot>> {
  const access = await accessRoom(app, user, input.roomId);
  if (!access.ok) return access;
  const position = await positionIn(app, user, input.roomId);
  // The head and the members are of one moment: whoever comes after it is heard of, and counted.
  // What the messages show beyond it will be heard again, and dropped.
  const memberCount = access.value.live.members.size;
  const room = await viewRoom(app, user, access.value.live, position);
  const page = await readPage(app, user, access.value, input);
  return page.ok ? ok({ room, memberCount, ...page.value }) : page;
}

const positionIn = async (app: App, user: User, roomId: RoomId) =>
  (await app.positions.of(user.id)).get(roomId) ?? null;

export async function listMessages(
  app: App,
  user: User,
  input: ListMessages,
): Promise<Result<MessagePage>> {
  const access = await accessRoom(app, user, input.roomId);
  if (!access.ok) return access;
  return await readPage(app, user, access.value, input);
}

export async function findMessage(
  app: App,
  user: User,
  { roomId, seq }: DeleteMessage,
): Promise<Result<MessageView>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  const message = await app.log.message(roomId, seq);
  return message
    ? ok(await viewOwn(app, user, { roomId, message }))
    : noSuchRoom;
}

/** What came after `seq`, for somebody returning; null when it is too much to replay. */
export async function eventsAfter(
  app: App,
  user: User,
  roomId: RoomId,
  seq: number,
): Promise<Result<EventView[] | null>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  const events = await app.log.eventsAfter(roomId, seq);
  return ok(events && events.map((event) => viewEvent(event, user.id)));
}

async function readPage(
  app: App,
  user: User,
  { live }: Access,
  input: ListMessages,
): Promise<Result<MessagePage>> {
  const { roomId } = input;
  const lastOrdinal = await lastOrdinalOf(app, live, input);
  const found = lastOrdinal !== null && await readMessages(app, input);
  if (!found) return noSuchRoom;
  const views = found.map((message) => viewOwn(app, user, { roomId, message }));
  const messages = await allOf(views);
  const people = await app.users.list(messages.flatMap(peopleIn));
  return ok({
    messages,
    people: people.map((one) => viewPerson(app, one)),
    hasOlder: messages.length > 0 && messages[0].ordinal > 1,
    hasNewer: messages.length > 0 && messages.at(-1)!.ordinal < lastOrdinal,
  });
}

/** A promise for each of fifty costs more than what most of them bring. */
const allOf = <T>(values: (T | Promise<T>)[]): T[] | Promise<T[]> =>
  values.some((value) => value instanceof Promise)
    ? Promise.all(values)
    : values as T[];

/** Of the room, or of the thread that is asked for; null where there can be none. */
async function lastOrdinalOf(
  { log }: App,
  live: LiveRoom,
  { roomId, thread }: ListMessages,
): Promise<number | null> {
  if (!thread) return live.head.ordinal;
  const root = await log.message(roomId, thread);
  return root && !root.thread ? root.replies?.count ?? 0 : null;
}

async function readMessages(
  { log }: App,
  { roomId, thread, before, after, around, limit }: ListMessages,
): Promise<Message[] | null> {
  const page = { limit, thread };
  if (before) return await log.before(roomId, before, page);
  if (after) return await log.after(roomId, after, page);
  if (!around && !thread) return await log.newest(roomId, limit);
  if (!around) return await log.before(roomId, END, page);

  const half = limit >> 1;
  const [older, newer] = await Promise.all([
    log.before(roomId, around + 1, { thread, limit: limit - half }),
    log.after(roomId, around, { thread, limit: half }),
  ]);
  return older.at(-1)?.seq === around ? [...older, ...newer] : null;
}
