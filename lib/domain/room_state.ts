import type { RoomEvent } from "./event.ts";
import type { UserId } from "./ids.ts";
import type {
  Head,
  Member,
  Message,
  Removed,
  Room,
  ThreadReading,
} from "./model.ts";

/** A room as its log says it is: all that a decision about it may read. */
export interface RoomState {
  readonly room: Room | null; // null before its first event
  readonly head: Head;
  readonly memberCount: number;
  member(id: UserId): Member | null;
  members(): Iterable<Member>;
  message(seq: number): Message | null;
  /** What a deleted message was, as long as it is kept. */
  removed(seq: number): Removed | null;
  /** Everybody who answered a message with this emoji, the earliest first. */
  reactors(seq: number, emoji: string): readonly UserId[];
  /** The seq under which this person's `ref` was stored; null when it is new. */
  sent(by: UserId, ref: string): number | null;
  readOrdinal(id: UserId): number;
  /** How far somebody has read in a side thread; null when they do not follow it. */
  threadOrdinal(id: UserId, thread: number): number | null;
}

/** What the room's single writer makes of a command: events to append, in order. */
export interface Decision {
  seq: number; // of the last event, or of what an earlier identical command made
  events: RoomEvent[];
  readOrdinal?: number; // where the asker's read position moves to
  threadReadings?: ThreadReading[]; // and where positions in a side thread do
}

export const EMPTY_HEAD: Head = { seq: 0, ordinal: 0, lastSeq: 0, lastAt: 0 };

export function advance(head: Head, event: RoomEvent): Head {
  if (event.type === "room_created") {
    return { ...EMPTY_HEAD, seq: event.seq, lastAt: event.at };
  }
  if (event.type !== "message_posted") return { ...head, seq: event.seq };
  return {
    seq: event.seq,
    ordinal: event.message.ordinal,
    lastSeq: event.seq,
    lastAt: event.at,
  };
}
