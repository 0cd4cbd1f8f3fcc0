import type { Origin, Room } from "./model.ts";
import type { UserId } from "./ids.ts";
import type { Names } from "./mentions.ts";

/** What somebody writes, and whom it names. */
interface Text {
  body: string;
  names?: Names;
  confirmed?: boolean; // that it calls many people is meant
}

/**
 * What a room can be asked to do. Plain data, because a host that does not hold the room's shard
 * hands it to the one that does. `by` asks; whether they may is decided when the change is made.
 */
export type Command =
  & { by: UserId }
  & (
    | { type: "create"; room: Room; memberIds: UserId[] }
    | { type: "change"; name: string; topic: string }
    | { type: "join" }
    | { type: "leave" }
    | { type: "add"; userId: UserId }
    | { type: "remove"; userId: UserId }
    | {
      type: "post";
      ref: string;
      replyTo?: number;
      thread?: number;
      origin?: Origin;
    } & Text
    | { type: "edit"; seq: number } & Text
    | { type: "delete"; seq: number }
    | { type: "restore"; seq: number }
    | { type: "pin"; seq: number; on: boolean }
    | { type: "react"; seq: number; emoji: string; on: boolean }
    | { type: "read"; ordinal: number }
    | { type: "unread"; ordinal: number }
    | { type: "follow"; thread: number; on: boolean }
    | { type: "read_thread"; thread: number; ordinal: number }
  );
