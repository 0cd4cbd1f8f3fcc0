import type { UserId } from "@/lib/domain/ids.ts";
import type {
  EventView,
  MessagePage,
  MessageView,
  RoomSnapshot,
  ThreadSnapshot,
} from "@/lib/protocol/views.ts";
import { quoteOf } from "@/lib/domain/quote.ts";
import { withOwn } from "./own_reactions.ts";
import { applyToRoom } from "@/lib/client/news/rooms.ts";

export const MAX_SHOWN = 300; // messages of a conversation in memory and on the page

/** Which end of the messages stays when there are more than are shown. */
export type Keep = "oldest" | "newest";

/** A conversation after `event`: what a page loaded now would show. */
export function applyEvent(
  shown: RoomSnapshot,
  event: EventView,
  me: UserId,
): RoomSnapshot {
  const next = { ...shown, room: applyToRoom(shown.room, event, me) };
  switch (event.type) {
    case "member_joined":
      return { ...next, memberCount: shown.memberCount + 1 };
    case "member_left":
      return { ...next, memberCount: shown.memberCount - 1 };
    case "room_created":
    case "room_changed":
    case "role_changed":
      return next;
    case "thread_posted":
      return place(next, withOwn(toRoot(event), shown.messages, me));
    default:
      return place(next, withOwn(event, shown.messages, me));
  }
}

/** What a message in a side thread means to the room: its root sums it up. */
export const toRoot = (event: Extract<EventView, { root: MessageView }>) => ({
  ...event,
  message: event.root,
});

/** Puts a message where it belongs, unless that is outside of what is shown. */
export const place = (shown: RoomSnapshot, message: MessageView) =>
  isIn(shown, message)
    ? withMessages(shown, put(shown.messages, message))
    : shown;

/** Whether it belongs to what is shown: the room, or one of its side threads. */
export const isIn = (shown: RoomSnapshot, { thread }: MessageView) =>
  thread === threadOf(shown);

export const threadOf = (shown: RoomSnapshot): number | undefined =>
  isThread(shown) ? shown.root.seq : undefined;

export const isThread = (shown: RoomSnapshot): shown is ThreadSnapshot =>
  "root" in shown;

export function put(
  messages: readonly MessageView[],
  message: MessageView,
): MessageView[] {
  const last = messages.at(-1)?.ordinal ?? 0;
  if (message.ordinal === last + 1) return [...messages, message];
  return change(messages, message);
}

/** Where it stands, and where it is quoted. */
export const change = (
  messages: readonly MessageView[],
  message: MessageView,
): MessageView[] =>
  messages.map((shown) =>
    shown.seq === message.seq ? message : requoted(shown, message)
  );

/** An answer shows what it answers as that is now. */
function requoted(shown: MessageView, changed: MessageView): MessageView {
  return shown.quote?.seq === changed.seq
    ? { ...shown, quote: quoteOf(changed) }
    : shown;
}

/** Joins a page of history to what is shown; a page that does not touch it is ignored. */
export function joinPage(
  shown: RoomSnapshot,
  page: MessagePage,
  keep: Keep,
): RoomSnapshot {
  if (!touch(shown.messages, page.messages)) return shown;
  const bySeq = new Map<number, MessageView>();
  for (const message of page.messages) bySeq.set(message.seq, message);
  for (const message of shown.messages) bySeq.set(message.seq, message);
  const messages = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  return trim(withMessages(shown, messages), keep);
}

export const replacePage = (shown: RoomSnapshot, page: MessagePage) =>
  withMessages(shown, page.messages);

export function trim(shown: RoomSnapshot, keep: Keep): RoomSnapshot {
  if (shown.messages.length <= MAX_SHOWN) return shown;
  return withMessages(
    shown,
    keep === "newest"
      ? shown.messages.slice(-MAX_SHOWN)
      : shown.messages.slice(0, MAX_SHOWN),
  );
}

// Ordinals have no gaps: the ends of a stretch say whether there is more on either side.
function withMessages(
  shown: RoomSnapshot,
  messages: MessageView[],
): RoomSnapshot {
  const { first, last } = ends(messages);
  return {
    ...shown,
    messages,
    hasOlder: first > 1,
    hasNewer: last < shown.room.head.ordinal,
  };
}

function touch(a: readonly MessageView[], b: readonly MessageView[]): boolean {
  const [one, other] = [ends(a), ends(b)];
  return one.first <= other.last + 1 && other.first <= one.last + 1;
}

const ends = (messages: readonly MessageView[]) => ({
  first: messages[0]?.ordinal ?? 1,
  last: messages.at(-1)?.ordinal ?? 0,
});
