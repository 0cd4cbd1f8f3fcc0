import type { RoomId } from "@/lib/domain/ids.ts";
import type { Conversation } from "./conversation.ts";

/** What is open on the page. */
export class Panes {
  room: Conversation | null = null;
  /** The side thread that is open beside it. */
  thread: Conversation | null = null;

  findRoom(roomId: RoomId): Conversation | null {
    return this.room?.id === roomId ? this.room : null;
  }

  findThread(roomId: RoomId, thread: number): Conversation | null {
    const place = this.thread?.place;
    return place?.roomId === roomId && place.thread === thread
      ? this.thread
      : null;
  }

  /** All that shows something of this room. */
  in(roomId: RoomId): Conversation[] {
    return [this.room, this.thread].filter((open) => open !== null)
      .filter((open) => open.id === roomId);
  }

  shut() {
    this.room = this.thread = null;
  }
}
