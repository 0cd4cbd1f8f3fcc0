import type { Message } from "@/lib/domain/model.ts";
import type { LiveRoom } from "@/lib/store/room/live_room.ts";

/** One room's messages that are found, from the newest to the oldest. */
export interface RoomSearch {
  readonly live: LiveRoom;
  /** When the newest message was said that may still be found here. */
  readonly bound: number;
  readonly isDone: boolean;
  /** Goes a little further back. */
  step(): Promise<Message[]>;
}
