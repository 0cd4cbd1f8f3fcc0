import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { UNDO_DELETE_MS } from "@/lib/domain/limits.ts";
import { toPlainLine } from "@/lib/domain/markup/plain.ts";
import type { Origin, Replies } from "@/lib/domain/model.ts";
import type { Quote } from "@/lib/domain/quote.ts";
import { messageHref, permalink, threadHref } from "@/lib/protocol/hrefs.ts";
import type {
  FollowedThread,
  MessageView,
  PersonView,
} from "@/lib/protocol/views.ts";
import { dayLabel, dayOf, type Reader, toMoment } from "./moments.ts";
import { namedIn } from "@/components/message/named.ts";
import { toReaction } from "@/components/message/reactions.ts";
import type {
  MessageEntry,
  OriginEntry,
  RepliesEntry,
} from "@/components/views.ts";

const MAX_FACES = 4; // beside a side thread
const GROUP_MS = 5 * 60_000; // further messages of the same person within this join the group

/** A message's place in the timeline. */
export interface Line {
  message: MessageView;
  href: string; // the page of this message; its edit and delete pages lie below
  entry: MessageEntry;
  grouped: boolean;
  isFirstNew: boolean;
  isOwn: boolean;
  mayAct: boolean; // of a member: react, answer, pin
  threadHref?: string; // its side thread; in one there is none
}

export interface DayLines {
  day: string;
  label: string;
  lines: Line[];
}

/** The message that a search has led to, and a pattern of what was looked for. */
export interface Found {
  seq: number;
  pattern: string;
}

export interface Scene {
  roomId: RoomId;
  me: UserId;
  mayAct: boolean;
  thread?: number; // the root of the side thread that these messages are of
  unreadIn?(thread: number): number;
  readOrdinal: number; // as it was when the page opened: the "new" divider stays put
  reader: Reader;
  found?: Found;
  person(id: UserId): PersonView;
}

/** What is unread in the side threads of a room. */
export const unreadAmong =
  (threads: readonly FollowedThread[], roomId: string) => (thread: number) => {
    const followed = threads.find((one) =>
      one.roomId === roomId && one.thread === thread
    );
    return followed ? Math.max(0, followed.count - followed.ordinal) : 0;
  };

/** Names whoever wrote here; somebody who is not among them is nobody we know. */
export function personIn(people: PersonView[]): (id: UserId) => PersonView {
  const known = new Map(people.map((person) => [person.id, person]));
  return (id) => known.get(id) ?? { id, username: "", displayName: "Somebody" };
}

/** Messages by the reader's days, grouped by who said them. */
export function toDays(messages: MessageView[], scene: Scene): DayLines[] {
  const days: DayLines[] = [];
  let previous: MessageView | null = null;
  for (const message of messages) {
    const day = dayOf(message.at, scene.reader);
    if (days.at(-1)?.day !== day) {
      days.push({ day, label: dayLabel(message.at, scene.reader), lines: [] });
      previous = null;
    }
    days.at(-1)!.lines.push(toLine(message, previous, scene));
    previous = message;
  }
  return days;
}

export function toLine(
  message: MessageView,
  previous: MessageView | null,
  scene: Scene,
): Line {
  const isFirstNew = message.ordinal === scene.readOrdinal + 1;
  const href = messageHref(scene.roomId, message.seq);
  const entry: MessageEntry = {
    id: `m${message.seq}`,
    author: scene.person(message.by),
    body: message.body,
    time: toMoment(message.at, scene.reader),
    permalink: permalink(scene.roomId, message.seq),
    edited: message.editedAt !== undefined,
    pinnedBy: message.pinned && scene.person(message.pinned.by).displayName,
    origin: message.origin && toOrigin(message.origin, scene),
    mayRestore: mayRestore(message, scene),
    ...namedIn(message, scene),
    ...scene.found?.seq === message.seq && { found: scene.found.pattern },
    reactions: message.reactions?.map((one) => toReaction(one, scene)),
    quote: message.quote && toQuote(message.quote, scene),
    replies: message.replies && !scene.thread
      ? toReplies(message.seq, message.replies, scene)
      : undefined,
  };
  const grouped = !isFirstNew && previous !== null && !message.quote &&
    isOneBreath(previous, message);
  return {
    message,
    href,
    entry,
    grouped,
    isFirstNew,
    isOwn: scene.mayAct && message.by === scene.me,
    mayAct: scene.mayAct,
    threadHref: scene.thread
      ? undefined
      : threadHref(scene.roomId, message.seq),
  };
}

const toQuote = ({ seq, by, line }: Quote, { roomId, person }: Scene) => ({
  href: permalink(roomId, seq),
  author: person(by).displayName,
  line: line === null ? null : toPlainLine(line),
});

function toReplies(
  thread: number,
  { count, lastAt, by }: Replies,
  { roomId, person, reader, unreadIn }: Scene,
): RepliesEntry {
  return {
    href: threadHref(roomId, thread),
    count,
    unread: unreadIn?.(thread) ?? 0,
    faces: by.slice(0, MAX_FACES).map((id) => {
      const { displayName, hue } = person(id);
      return { id, displayName, hue };
    }),
    last: toMoment(lastAt, reader),
  };
}

function toOrigin({ by, at, roomId, seq }: Origin, scene: Scene): OriginEntry {
  return {
    author: scene.person(by).displayName,
    time: toMoment(at, scene.reader),
    href: roomId && permalink(roomId, seq!),
  };
}

const mayRestore = (
  { by, deletedAt }: MessageView,
  { me, reader }: Scene,
): boolean =>
  by === me && deletedAt !== undefined &&
  reader.now - deletedAt < UNDO_DELETE_MS;

const isOneBreath = (previous: MessageView, message: MessageView) =>
  previous.by === message.by && message.at - previous.at < GROUP_MS;
