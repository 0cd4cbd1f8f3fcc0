import { type RoomEvent, toEntry } from "@/lib/domain/event.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Message } from "@/lib/domain/model.ts";
import { changesText, outdate } from "./find/segments.ts";
import { keys } from "./keys.ts";

const REF_KEPT_MS = 60 * 24 * 60 * 60_000; // twice what is promised: a resend is recognised for 30 days

/** Writes what an event means into the commit that appends it. The head is written once a group. */
export function writeEvent(
  atomic: Deno.AtomicOperation,
  roomId: RoomId,
  event: RoomEvent,
) {
  if (event.type === "message_posted") {
    return writePosted(atomic, roomId, event.message);
  }
  atomic.set(keys.event(roomId, event.seq), toEntry(event));
  if (event.type === "thread_posted") {
    return writePosted(atomic, roomId, event.message); // its root is written once a group
  }
  if ("message" in event) {
    writeMessage(atomic, roomId, event.message);
    if (changesText(event)) outdate(atomic, roomId, event.message.seq);
    return;
  }
  switch (event.type) {
    case "room_created":
    case "room_changed":
      atomic.set(keys.room(roomId), event.room);
      if (event.room.kind === "public") {
        atomic.set(keys.publicRoom(roomId), true);
      }
      return;
    case "member_joined":
    case "role_changed":
      atomic.set(keys.member(roomId, event.member.userId), event.member);
      return;
    case "member_left":
      atomic.delete(keys.member(roomId, event.userId));
      atomic.delete(keys.reading(event.userId, roomId));
  }
}

function writeMessage(
  atomic: Deno.AtomicOperation,
  roomId: RoomId,
  message: Message,
) {
  atomic.set(messageKey(roomId, message), message);
  const pin = keys.pin(roomId, message.seq);
  if (message.pinned) atomic.set(pin, true);
  else atomic.delete(pin);
}

function writePosted(
  atomic: Deno.AtomicOperation,
  roomId: RoomId,
  message: Message,
) {
  const ref = keys.ref(roomId, message.by, message.ref);
  atomic.set(ref, message.seq, { expireIn: REF_KEPT_MS });
  atomic.set(messageKey(roomId, message), message);
}

/** What the room shows and what a side thread shows are each one stretch of keys. */
export const messageKey = (
  roomId: RoomId,
  { seq, thread }: Pick<Message, "seq" | "thread">,
): Deno.KvKey =>
  thread === undefined
    ? keys.message(roomId, seq)
    : keys.reply(roomId, thread, seq);
