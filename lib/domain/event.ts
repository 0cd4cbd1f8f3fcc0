import type { Member, Message, Room } from "./model.ts";
import type { UserId } from "./ids.ts";

interface Happened {
  seq: number; // gap-free in its room, from 1
  at: number;
  by: UserId;
}

type RoomHappened =
  | Happened & { type: "room_created" | "room_changed"; room: Room }
  | Happened & { type: "member_joined" | "role_changed"; member: Member }
  | Happened & { type: "member_left"; userId: UserId };

type MessageHappened =
  & Happened
  & (
    | { type: "message_posted" | "message_edited" }
    | { type: "message_deleted" | "message_restored" }
    | { type: "message_pinned"; on: boolean }
    | { type: "message_reacted"; emoji: string; on: boolean }
  );

/** Posted in a side thread: the room's ordinals do not count it. */
type ThreadHappened = Happened & { type: "thread_posted" };

interface Touched {
  message: Message;
  quoted?: Message[]; // what the messages in it answer
}

/** What happened in a room, with the message it touched as it is now: never its former text. */
export type RoomEvent = RoomHappened | MessageEvent;
export type MessageEvent =
  | MessageHappened & Touched
  | ThreadHappened & Touched & { root: Message };

/** The same as the log keeps it: a message is named, not copied. */
export type LogEntry =
  | RoomHappened
  | (MessageHappened | ThreadHappened) & {
    messageSeq: number;
    thread?: number; // where the message is in a side thread: its root
  };

export type RoomEventType = RoomEvent["type"];

export function toEntry(event: RoomEvent): LogEntry {
  if (!("message" in event)) return event;
  const { message: { seq: messageSeq, thread }, quoted: _, ...rest } = event;
  if ("root" in rest) delete (rest as { root?: Message }).root;
  return { ...rest, messageSeq, ...(thread && { thread }) };
}

/** A message as these leave it, if they touch it. */
export const messageIn = (events: readonly RoomEvent[], seq: number) =>
  events.flatMap((event) => "message" in event ? event.message : [])
    .findLast((message) => message.seq === seq);

/** The messages that those in an event answer, by seq. */
export function answeredIn(event: RoomEvent): number[] {
  if (!("message" in event)) return [];
  const messages = "root" in event
    ? [event.message, event.root]
    : [event.message];
  return messages.flatMap(({ replyTo }) => replyTo ?? []);
}
