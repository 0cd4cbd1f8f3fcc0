import type { App } from "@/lib/app.ts";
import { accessRoom } from "@/lib/chat/access.ts";
import { countHeard, findChanged } from "@/lib/chat/profiles.ts";
import { eventsAfter, findRoom, openRoom } from "@/lib/chat/reading.ts";
import { countScheduled } from "@/lib/chat/scheduled.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { PAGE_SIZE } from "@/lib/domain/limits.ts";
import type { User } from "@/lib/domain/model.ts";
import type { ClientFrame, ServerFrame } from "@/lib/protocol/frames.ts";
import type { EventView } from "@/lib/protocol/views.ts";
import { encode, type Piece } from "./piece.ts";

export type Hello = Extract<ClientFrame, { type: "hello" }>;

const MAX_REPLAY_LENGTH = 128 * 1_024; // characters: a longer replay says less than a snapshot

/** What a member has to be told of a room before its live news makes sense. */
export interface Missed {
  piece: Piece | null; // null: nothing
  seq: number; // where it ends
}

/**
 * What came after `cursor`; the room anew where that is too much or nothing is known of it
 * (`null`); null for those who are not members.
 */
export async function missed(
  app: App,
  user: User,
  { roomId, cursor }: { roomId: RoomId; cursor: number | null },
): Promise<Missed | null> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok || !access.value.member) return null;
  const { seq } = access.value.live.head;
  if (cursor === seq) return { piece: null, seq };

  const events = cursor === null
    ? null
    : await eventsAfter(app, user, roomId, cursor);
  if (!events?.ok || !events.value) return await anew(app, user, roomId);
  const piece = encode(
    { type: "events", roomId, events: events.value },
    roomId,
  );
  if (piece.text.length > MAX_REPLAY_LENGTH) {
    return await anew(app, user, roomId);
  }
  return { piece, seq: seqOf(events.value.at(-1)!) };
}

/** A room that this client has not heard of. */
export async function introduction(
  app: App,
  user: User,
  roomId: RoomId,
): Promise<Missed | null> {
  const found = await findRoom(app, user, roomId);
  if (!found.ok || !found.value.role) return null;
  const room = found.value;
  return {
    piece: encode({ type: "room_added", room }, roomId),
    seq: room.head.seq,
  };
}

/** Whose names, colours or words of the moment this client shows as they were; null: nobody's. */
export async function changedPeople(
  app: App,
  { epoch, people }: Hello,
): Promise<ServerFrame | null> {
  if (people === undefined) return null;
  const changed = await findChanged(app, epoch === app.epoch ? people : null);
  const isNews = changed.people?.length !== 0;
  return isNews ? { type: "people_changed", ...changed } : null;
}

/** With how far this client has heard of people by now. */
export const pong = async (app: App): Promise<ServerFrame> => ({
  type: "pong",
  people: await countHeard(app),
});

/** What this person has put aside or left for later, all of it. */
export const kept = async (
  app: App,
  user: User,
  type: "saved" | "scheduled",
): Promise<ServerFrame> =>
  type === "saved"
    ? { type, saved: [...await app.saved.of(user.id)] }
    : { type, ...await countScheduled(app, user) };

async function anew(
  app: App,
  user: User,
  roomId: RoomId,
): Promise<Missed | null> {
  const opened = await openRoom(app, user, { roomId, limit: PAGE_SIZE });
  if (!opened.ok || !opened.value.room.role) return null;
  const snapshot = opened.value;
  return {
    piece: encode({ type: "resync", snapshot }, roomId),
    seq: snapshot.room.head.seq,
  };
}

const seqOf = (event: EventView) =>
  "seq" in event ? event.seq : event.message.seq;
