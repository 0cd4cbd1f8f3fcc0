// Where pages are.
import type { RoomId } from "@/lib/domain/ids.ts";

/** What can be done with a message lies below this. */
export const messageHref = (roomId: RoomId, seq: number) =>
  `/rooms/${roomId}/messages/${seq}`;

/** The conversation around a message. */
export const permalink = (roomId: RoomId, seq: number) =>
  `${messageHref(roomId, seq)}#m${seq}`;

/** The same, with what was looked for marked in it. */
export const foundHref = (roomId: RoomId, seq: number, q: string) =>
  `${messageHref(roomId, seq)}?${new URLSearchParams({ q })}#m${seq}`;

export const searchHref = (q: string) =>
  `/search?${new URLSearchParams({ q })}`;

/** The side thread of a message. */
export const threadHref = (roomId: RoomId, seq: number) =>
  `/rooms/${roomId}/threads/${seq}`;
