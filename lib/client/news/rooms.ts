import { computed, signal } from "@preact/signals";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { isMentioned } from "@/lib/domain/mentions.ts";
import type { EventView, MessageView, RoomView } from "@/lib/protocol/views.ts";
import { seqOf } from "./gate.ts";

/** Messages by others after the position: one's own move it along. */
export const unread = ({ head, readOrdinal }: RoomView) =>
  Math.max(0, head.ordinal - readOrdinal);

/** Nothing up to `ordinal` is news any more. */
export const readUpTo = (room: RoomView, ordinal: number): RoomView => ({
  ...room,
  readOrdinal: ordinal,
  mentioned: room.mentioned.filter((at) => at > ordinal),
});

/** What comes after `ordinal` is news again; whom it is meant for is known of what is at hand. */
export function unreadFrom(
  room: RoomView,
  ordinal: number,
  { messages, me }: { messages: readonly MessageView[]; me: UserId },
): RoomView {
  const meant = messages.filter((one) =>
    one.ordinal > ordinal && isMentioned(one, me)
  ).map((one) => one.ordinal);
  const mentioned = [...new Set([...room.mentioned, ...meant])];
  return { ...room, readOrdinal: ordinal, mentioned: mentioned.sort(rising) };
}

const rising = (a: number, b: number) => a - b;

/** A conversation of the list after `event`: what a list loaded now would say of it. */
export function applyToRoom(
  room: RoomView,
  event: EventView,
  me: UserId,
): RoomView {
  const next = changed(
    { ...room, head: { ...room.head, seq: seqOf(event) } },
    event,
    me,
  );
  // Somebody who only looks in has nothing to catch up with.
  return next.role === null ? readUpTo(next, next.head.ordinal) : next;
}

function changed(room: RoomView, event: EventView, me: UserId): RoomView {
  switch (event.type) {
    case "room_changed": {
      const { name, topic } = event;
      return { ...room, name, topic };
    }
    case "member_joined":
      return event.userId === me
        ? { ...readUpTo(room, room.head.ordinal), role: "member" }
        : room;
    case "role_changed":
      return event.userId === me ? { ...room, role: event.role } : room;
    case "member_left":
      return event.userId === me ? { ...room, role: null } : room;
    case "message_posted":
      return posted(room, event.message, me);
    case "room_created":
      return room;
    default: {
      const touched = "root" in event ? event.root : event.message;
      const isLast = touched.seq === room.lastMessage?.seq;
      return {
        ...room,
        mentioned: mentionedAfter(room, event.message, me),
        ...isLast && { lastMessage: listed(touched) },
      };
    }
  }
}

function posted(room: RoomView, message: MessageView, me: UserId): RoomView {
  const { seq, ordinal, at, by } = message;
  // Another device may have told first that it has read further.
  const next = by === me && ordinal > room.readOrdinal
    ? readUpTo(room, ordinal)
    : room;
  return {
    ...next,
    head: { seq, ordinal },
    mentioned: mentionedAfter(next, message, me),
    lastMessage: listed(message),
    lastAt: at,
  };
}

/** A list shows one line: what a message answers is not in it. */
const listed = ({ quote: _, ...message }: MessageView): MessageView => message;

function mentionedAfter(
  { mentioned, readOrdinal }: RoomView,
  message: MessageView,
  me: UserId,
): number[] {
  const { ordinal, thread } = message;
  if (thread) return mentioned; // whose ordinals are not the room's
  const others = mentioned.filter((at) => at !== ordinal);
  if (ordinal <= readOrdinal || !isMentioned(message, me)) return others;
  return [...others, ordinal].sort(rising);
}

/** Whether it may change whom messages of the past are meant for. */
export const mayMean = (event: EventView, me: UserId): boolean =>
  "message" in event && event.type !== "message_posted" &&
  (event.type !== "thread_posted" || isMentioned(event.message, me));

/** This person's conversations, the one with the newest message first. */
export class Rooms {
  readonly #rooms = signal<ReadonlyMap<RoomId, RoomView>>(new Map());
  readonly list = computed(() => [...this.#rooms.value.values()].sort(byLast));

  readonly unread = computed(() =>
    this.list.value.reduce((sum, room) => sum + unread(room), 0)
  );

  /** Which messages, in which rooms, are unread and meant for this person. */
  readonly mentioned = computed(() =>
    this.list.value.filter(({ mentioned }) => mentioned.length > 0)
      .map(({ id, mentioned }) => `${id} ${mentioned}`).join()
  );

  find(id: RoomId): RoomView | undefined {
    return this.#rooms.value.get(id);
  }

  put(...rooms: RoomView[]) {
    const next = new Map(this.#rooms.peek());
    for (const room of rooms) next.set(room.id, room);
    this.#rooms.value = next;
  }

  remove(id: RoomId) {
    const next = new Map(this.#rooms.peek());
    next.delete(id);
    this.#rooms.value = next;
  }
}

const byLast = (a: RoomView, b: RoomView) =>
  b.lastAt - a.lastAt || (a.id < b.id ? -1 : 1);
