import type { Member, Message, Room } from "./model.ts";
import type { UserId } from "./ids.ts";

interface Happened {
  seq: number; // gap-free in its room, from 1
  at: number;
  by: UserId;
}

type RoomHappened =
  | Happened & { type: "room_created" | "room_changed"; room: Room }
  | Happened & { type: "member_joined"; member: Member }
  | Happened & { type: "member_left"; userId: UserId };

type MessageHappened =
  & Happened
  & (
    | { type: "message_posted" | "message_edited" | "message_deleted" }
    | { type: "message_reacted"; emoji: string; on: boolean }
  );

/** What happened in a room, with the message it touched as it is now: never its former text. */
export type RoomEvent = RoomHappened | MessageEvent;
export type MessageEvent = MessageHappened & { message: Message };

/** The same as the log keeps it: a message is named, not copied. */
export type LogEntry = RoomHappened | MessageHappened & { messageSeq: number };

export type RoomEventType = RoomEvent["type"];

export function toEntry(event: RoomEvent): LogEntry {
  if (!("message" in event)) return event;
  const { message, ...rest } = event;
  return { ...rest, messageSeq: message.seq };
}
