// What leaves the server: these shapes are in pages, JSON answers and frames alike. Nothing else of
// the model crosses the wire (no hash, no e-mail of others, no ref of others).
import type { RoomId, SessionId, UserId } from "@/lib/domain/ids.ts";
import type { Mentions } from "@/lib/domain/mentions.ts";
import type {
  Origin,
  Replies,
  RoomKind,
  Status,
  Version,
} from "@/lib/domain/model.ts";
import type { Quote } from "@/lib/domain/quote.ts";

export interface PersonView {
  id: UserId;
  username: string;
  displayName: string;
  hue?: number; // of their avatar, where they chose one
  status?: Status;
  quietUntil?: number; // does not want to be disturbed before that
  online?: boolean; // only where the viewer shares a room with them
  away?: boolean; // online, but not before any device
  lastSeen?: number; // of one who is not here, where both let it be seen
}

/** Yourself. */
export interface AccountView extends PersonView {
  email: string;
  role: "owner" | "member";
}

/** What somebody's own page says of them. */
export interface ProfileView extends PersonView {
  bio: string;
  pronouns: string;
  zone: string;
  phone?: string; // only for those whom they know
}

/** One of the devices somebody is signed in on. */
export interface SessionView {
  id: SessionId;
  device: string; // "Firefox on Linux"
  usedAt: number; // to the hour
  isThis: boolean;
}

export interface MessageView {
  seq: number;
  ordinal: number;
  by: UserId;
  at: number;
  body: string | null; // null once deleted
  editedAt?: number;
  mentions?: Mentions; // whom it names: `isMentioned` says whether the reader is among them
  edits?: number; // how often
  deletedAt?: number; // its author can bring it back for a moment
  pinned?: { by: UserId; at: number };
  origin?: Origin; // forwarded: somebody else's words
  reactions?: ReactionView[]; // by first use
  own?: string[]; // deleted a moment ago: emoji of the reader's, for when it comes back
  quote?: Quote; // of the message it answers, as that one is now
  thread?: number; // seq of the message whose side thread it belongs to
  replies?: Replies; // its own side thread
  ref?: string; // only in what its own author reads back, to settle their outbox
}

export interface ReactionView {
  emoji: string;
  count: number;
  by: UserId[]; // some of them, the earliest first
  mine?: true; // the reader is among those who are not named
}

/** A message now, and all that it said before, oldest first. */
export interface HistoryView {
  message: MessageView;
  versions: Version[];
}

/** A room's pinned messages, the newest first. */
export interface PinsView {
  messages: MessageView[];
  people: PersonView[];
}

/** Everybody who answered a message with this emoji, the earliest first. */
export interface ReactorsView {
  emoji: string;
  people: PersonView[];
}

/** Events that touch a message carry it as it is now: it takes the place of what was shown. */
export type EventView =
  | { seq: number; at: number; by: UserId }
    & (
      | { type: "room_created" }
      | { type: "room_changed"; name: string; topic: string }
      | { type: "member_joined" | "member_left"; userId: UserId }
      | { type: "role_changed"; userId: UserId; role: "owner" | "member" }
      | { message: MessageView }
        & (
          | { type: "message_edited" | "message_deleted" | "message_restored" }
          | { type: "message_pinned"; on: boolean }
          | { type: "message_reacted"; emoji: string; on: boolean }
        )
    )
  // seq, at and by are the message's
  | { type: "message_posted"; message: MessageView }
  | { type: "thread_posted"; message: MessageView; root: MessageView };

/** A conversation in somebody's list. */
export interface RoomView {
  id: RoomId;
  kind: RoomKind;
  name: string; // in a direct conversation the other person's display name
  topic: string;
  other?: PersonView; // the other person of a direct conversation
  head: { seq: number; ordinal: number };
  readOrdinal: number; // how far this person has read; unread = head.ordinal - readOrdinal
  mentioned: number[]; // ordinals of unread messages that are meant for this person
  lastMessage: MessageView | null;
  lastAt: number; // the list is ordered by it, newest first
  small?: true; // few enough members for each to see who has read
  role: "owner" | "member" | null; // null: a public room this person has not joined
}

export interface MemberView extends PersonView {
  roomRole: "owner" | "member";
}

/** A public room somebody may join. */
export interface RoomListing {
  id: RoomId;
  name: string;
  topic: string;
  memberCount: number;
  joined: boolean;
}

export interface MessagePage {
  messages: MessageView[]; // oldest first
  people: PersonView[]; // whom they name: authors, and those who reacted
  hasOlder: boolean;
  hasNewer: boolean;
}

/** A side thread that somebody follows; unread = count - ordinal. */
export interface FollowedThread {
  roomId: RoomId;
  thread: number; // seq of its root
  ordinal: number; // how far they have read in it
  count: number;
}

/** A side thread's page: in the room's place stands the thread, with its own head and position. */
export interface ThreadSnapshot extends RoomSnapshot {
  root: MessageView;
  isFollowed: boolean;
}

/** All that a conversation page or a resync starts from: a cut through one room's log at `head`. */
export interface RoomSnapshot extends MessagePage {
  room: RoomView;
  memberCount: number;
}
