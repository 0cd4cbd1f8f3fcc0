import { type RoomEvent, toEntry } from "@/lib/domain/event.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Message } from "@/lib/domain/model.ts";
import type { Draft } from "./draft.ts";
import type { HeadRow } from "./refs.ts";
import { changesText, outdate } from "@/lib/store/find/segments.ts";
import { keys } from "@/lib/store/keys.ts";
import { writeMentions } from "./mention_rows.ts";

/** Writes what a group leaves of a room. */
export function writeDraft(
  atomic: Deno.AtomicOperation,
  roomId: RoomId,
  draft: Draft,
) {
  if (draft.events.length > 0) atomic.set(keys.head(roomId), headRow(draft));
  for (const { event } of draft.events) writeEvent(atomic, roomId, event);
  draft.refs.write(atomic);
  draft.beside.write(atomic);
  for (const change of draft.messageChanges) {
    writeMentions(atomic, roomId, change);
  }
  for (const [userId, ordinal] of draft.readings.ordinals) {
    atomic.set(keys.reading(userId, roomId), ordinal);
  }
  for (const root of draft.roots.values()) {
    atomic.set(keys.message(roomId, root.seq), root);
  }
  for (const { userId, thread, ordinal } of draft.readings.threads.values()) {
    const key = keys.followed(userId, roomId, thread);
    if (ordinal === null) atomic.delete(key);
    else atomic.set(key, ordinal);
  }
}

const headRow = ({ head, refs }: Draft): HeadRow =>
  refs.loose?.size ? { ...head, refs: refs.loose } : head;

/** What an event means in the commit that appends it. */
function writeEvent(
  atomic: Deno.AtomicOperation,
  roomId: RoomId,
  event: RoomEvent,
) {
  if (event.type === "message_posted") {
    return void atomic.set(keys.message(roomId, event.seq), event.message);
  }
  atomic.set(keys.event(roomId, event.seq), toEntry(event));
  if (event.type === "thread_posted") { // its root is written once a group
    return void atomic.set(messageKey(roomId, event.message), event.message);
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

/** What the room shows and what a side thread shows are each one stretch of keys. */
export const messageKey = (
  roomId: RoomId,
  { seq, thread }: Pick<Message, "seq" | "thread">,
): Deno.KvKey =>
  thread === undefined
    ? keys.message(roomId, seq)
    : keys.reply(roomId, thread, seq);
