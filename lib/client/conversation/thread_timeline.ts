import type { UserId } from "@/lib/domain/ids.ts";
import type {
  EventView,
  MessageView,
  RoomView,
  ThreadSnapshot,
} from "@/lib/protocol/views.ts";
import { withOwn } from "./own_reactions.ts";
import { applyToRoom } from "@/lib/client/news/rooms.ts";
import { change, isIn, place, toRoot } from "./timeline.ts";

/** A side thread after `event`: what a page of it loaded now would show. */
export function applyToThread(
  shown: ThreadSnapshot,
  event: EventView,
  me: UserId,
): ThreadSnapshot {
  const next = {
    ...shown,
    memberCount: shown.memberCount + (membership[event.type] ?? 0),
    room: inThread(shown.room, applyToRoom(shown.room, event, me)),
  };
  if (!("message" in event)) return next;
  if (!("root" in event)) {
    return touch(next, withOwn(event, [shown.root, ...shown.messages], me));
  }
  if (event.root.seq !== shown.root.seq) return next;
  return grow(
    next,
    withOwn(toRoot(event), [shown.root], me),
    withOwn(event, shown.messages, me),
  );
}

/** In a thread's room the ordinals are the thread's. */
const inThread = ({ head, readOrdinal }: RoomView, now: RoomView) => ({
  ...now,
  head: { seq: now.head.seq, ordinal: head.ordinal },
  readOrdinal,
  mentioned: [],
});

const membership: Partial<Record<EventView["type"], number>> = {
  member_joined: 1,
  member_left: -1,
};

/** Something was changed in it, or something that is quoted in it. */
function touch(shown: ThreadSnapshot, message: MessageView): ThreadSnapshot {
  const [root] = change([shown.root], message);
  return { ...shown, root, messages: change(shown.messages, message) };
}

function grow(
  shown: ThreadSnapshot,
  root: MessageView,
  message: MessageView,
): ThreadSnapshot {
  const { room, isFollowed } = shown;
  const ordinal = Math.max(room.head.ordinal, root.replies?.count ?? 0);
  // Somebody who only looks in has nothing to catch up with.
  const readOrdinal = isFollowed ? room.readOrdinal : ordinal;
  const head = { ...room.head, ordinal };
  const next = { ...shown, root, room: { ...room, head, readOrdinal } };
  return isIn(next, message) ? { ...next, ...place(next, message) } : next;
}

/** It is followed, read further, or (`null`) not followed any more. */
export function withPosition(
  shown: ThreadSnapshot,
  ordinal: number | null,
): ThreadSnapshot {
  const { room } = shown;
  const readOrdinal = ordinal === null
    ? room.head.ordinal
    : shown.isFollowed
    ? Math.max(ordinal, room.readOrdinal)
    : ordinal;
  return {
    ...shown,
    isFollowed: ordinal !== null,
    room: { ...room, readOrdinal },
  };
}
