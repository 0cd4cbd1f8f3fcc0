import type { App } from "@/lib/app.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Message, User } from "@/lib/domain/model.ts";
import { ok, type Result } from "@/lib/domain/result.ts";
import type { ListMentions } from "@/lib/protocol/finding_inputs.ts";
import type { MentionPage, MentionView } from "@/lib/protocol/own_views.ts";
import type { RoomView } from "@/lib/protocol/views.ts";
import type { LiveRoom } from "@/lib/store/room/live_room.ts";
import type { Mentioned } from "@/lib/store/own/mentions.ts";
import { accessRoom } from "./access.ts";
import { viewOwn } from "./reactions.ts";
import { viewPerson } from "./person_views.ts";
import { peopleIn, viewRoom } from "./views.ts";

const PAGE = 30;

interface Place {
  live: LiveRoom;
  room: RoomView;
}

/** Every message of one's rooms that is meant for oneself, the newest first. */
export async function listMentions(
  app: App,
  user: User,
  { before }: ListMentions,
): Promise<Result<MentionPage>> {
  const places = await placesOf(app, user);
  const found = [
    ...await ownMentions(app, user, { places, before }),
    ...await roomMentions(app, user, { places, before }),
  ].sort(newestFirst).filter((one, at, all) => !isSame(one, all[at - 1]));
  const page = found.slice(0, PAGE);
  const messages = await Promise.all(
    page.map(({ roomId, seq }) => app.log.message(roomId, seq)),
  );
  const mentions = await Promise.all(messages.map((message, at) => {
    const { room } = places.get(page[at].roomId)!;
    return view(app, user, { room, message: message! });
  }));
  const named = mentions.flatMap(({ message }) => peopleIn(message));
  const people = await app.users.list(named);
  return ok({
    mentions,
    people: people.map((one) => viewPerson(app, one)),
    older: found.length > PAGE ? cursorOf(page.at(-1)!) : null,
  });
}

async function view(
  app: App,
  user: User,
  { room, message }: { room: RoomView; message: Message },
): Promise<MentionView> {
  const { id, kind, name, readOrdinal } = room;
  const { thread, ordinal } = message;
  const read = thread
    ? await app.followed.ordinal(user.id, id, thread) ?? ordinal
    : readOrdinal;
  return {
    room: { id, kind, name },
    message: await viewOwn(app, user, { roomId: id, message }),
    isNew: ordinal > read,
  };
}

async function placesOf(app: App, user: User): Promise<Map<RoomId, Place>> {
  const positions = await app.positions.of(user.id);
  const places = await Promise.all(
    [...positions].map(async ([roomId, position]) => {
      const access = await accessRoom(app, user, roomId);
      if (!access.ok) return [];
      const { live } = access.value;
      const room = await viewRoom(app, user, live, position);
      return [[roomId, { live, room }] as const];
    }),
  );
  return new Map(places.flat());
}

interface Where {
  places: Map<RoomId, Place>;
  before?: Mentioned;
}

/** What names this person; more than a page of it is not needed. */
async function ownMentions(app: App, { id }: User, { places, before }: Where) {
  const found: Mentioned[] = [];
  for await (const one of app.mentions.ofPerson(id, before)) {
    if (places.has(one.roomId)) found.push(one);
    if (found.length > PAGE) break;
  }
  return found;
}

/** What calls everybody in a room, since this person is in it. */
async function roomMentions(app: App, { id }: User, { places, before }: Where) {
  const found = await Promise.all(
    [...places].map(async ([roomId, { live }]) => {
      const calls = await app.mentions.callsOf(live, id);
      return calls.map(({ at, seq }): Mentioned => ({ at, roomId, seq }));
    }),
  );
  return found.flat().filter((one) => !before || newestFirst(before, one) < 0);
}

/** By time; messages of one moment by where they stand, so that a page begins where one ended. */
function newestFirst(a: Mentioned, b: Mentioned): number {
  if (a.at !== b.at) return b.at - a.at;
  if (a.roomId !== b.roomId) return a.roomId < b.roomId ? 1 : -1;
  return b.seq - a.seq;
}

const isSame = (a: Mentioned, b?: Mentioned) =>
  a.roomId === b?.roomId && a.seq === b.seq;

const cursorOf = ({ at, roomId, seq }: Mentioned) => `${at}.${roomId}.${seq}`;
