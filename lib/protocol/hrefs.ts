// Where pages are.
import type { RoomId } from "@/lib/domain/ids.ts";

/** What can be done with a message lies below this. */
export const messageHref = (roomId: RoomId, seq: number) =>
  `/rooms/${roomId}/messages/${seq}`;

/** The conversation around a message. */
export const permalink = (roomId: RoomId, seq: number) =>
  `${messageHref(roomId, seq)}#m${seq}`;

/** The side thread of a message. */
export const threadHref = (roomId: RoomId, seq: number) =>
  `/rooms/${roomId}/threads/${seq}`;
