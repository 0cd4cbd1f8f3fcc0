// What Parley keeps. Times are milliseconds since 1970 by the server's clock; they are shown,
// never used to order anything: order is `seq`.
import type { RoomId, SessionId, UserId } from "./ids.ts";
import type { Mentions } from "./mentions.ts";
import type { Refusal } from "./result.ts";

export interface User {
  id: UserId;
  username: string;
  displayName: string;
  email: string;
  passwordHash: string; // PHC string
  role: "owner" | "member"; // of the instance; the first account owns it
  createdAt: number;
  profile?: Profile; // none before it was filled in
  status?: Status | null;
  quietUntil?: number; // does not want to be disturbed before that
}

/** What somebody says of the moment. */
export interface Status {
  emoji: string; // "" for none
  text: string;
  until: number | null; // null: until they change it
}

/** What people say of themselves. What is not said is "". */
export interface Profile {
  bio: string;
  pronouns: string;
  phone: string; // for those they know: see `knows`
  zone: string; // IANA name
  hue: number | null; // of their avatar; null: what their id gives
}

/** Somebody signed in on one device: a browser with a cookie, or an API client with tokens. */
export interface Session {
  id: SessionId; // SHA-256 of the secret it began with
  userId: UserId;
  kind: "browser" | "api";
  device: string; // what the client calls itself, so that its owner recognises it
  createdAt: number;
  usedAt: number; // to the hour
  lastRefresh: string | null; // hash of the newest refresh token that was used
}

/** One link in a chain of refresh tokens; kept after its use, so that a stolen one is noticed. */
export interface RefreshToken {
  sessionId: SessionId;
  parent: string | null; // hash of the token it was given for
  expiresAt: number;
}

export type RoomKind = "public" | "private" | "direct";

export interface Room {
  id: RoomId;
  kind: RoomKind;
  name: string; // "" in a direct conversation: it is named after the other person
  topic: string;
  pair?: [UserId, UserId]; // the two people of a direct conversation
  createdBy: UserId;
  createdAt: number;
}

export interface Member {
  userId: UserId;
  role: "owner" | "member";
  joinedAt: number;
  joinedAfter?: number; // ordinal of the newest message there was
}

/** Where a room's log stands. `seq` counts every event, `ordinal` messages only. */
export interface Head {
  seq: number;
  ordinal: number;
  lastSeq: number; // of the newest message, 0 before the first
  lastAt: number; // when it was posted; before the first, when the room began
}

export interface Message {
  seq: number;
  ordinal: number; // among the room's messages; in a side thread among the thread's
  by: UserId;
  at: number;
  ref: string; // the sender's UUIDv7: sending the same one again is answered with this message
  body: string | null; // raw text; null once deleted
  editedAt?: number;
  mentions?: Mentions;
  edits?: number; // how often it was edited
  deletedAt?: number;
  pinned?: { by: UserId; at: number };
  origin?: Origin; // it is somebody else's words
  reactions?: Reaction[]; // by first use
  replyTo?: number; // seq of the message it answers and shows above itself
  thread?: number; // seq of the message whose side thread it belongs to
  replies?: Replies; // its own side thread
}

/** What somebody put aside; with a time, to be reminded of it then. */
export interface SavedMessage {
  roomId: RoomId;
  seq: number;
  savedAt: number;
  remindAt?: number;
}

/** What somebody has begun to write, in a room or one of its side threads. */
export interface Begun {
  roomId: RoomId;
  thread?: number;
  body: string; // "" for nothing
  replyTo?: number; // seq of the message it answers
}

/** A draft as it became by a change; of two changes the later one has the greater version. */
export type ChangedDraft = Begun & { version: string };

/** How much a person has left to be sent later, and how much of it could not be sent. */
export interface Waiting {
  waiting: number;
  refused: number;
}

/** A message that is to be sent later. It goes under one ref: sent twice it is one. */
export interface Scheduled {
  ref: string;
  roomId: RoomId;
  thread?: number;
  replyTo?: number;
  body: string;
  confirmed?: boolean; // that it calls many people is meant
  at: number; // when it is to be sent
  takenUntil?: number; // it is being sent, and nobody changes it any more
  refused?: Pick<Refusal, "code" | "message">; // why it was not sent; it waits for its author
}

/** A side thread, as the message that it hangs on sums it up. */
export interface Replies {
  count: number; // also the ordinal of the newest
  lastSeq: number;
  lastAt: number;
  by: UserId[]; // who wrote, latest first; the first few only
}

/** How far somebody who follows a side thread has read in it. */
export interface ThreadPosition {
  thread: number; // seq of its root
  ordinal: number | null; // null: they do not follow it any more
  count: number; // messages in the thread then
}

export interface ThreadReading extends ThreadPosition {
  userId: UserId;
}

/** Where a forwarded message comes from; the place only where everybody may go there. */
export interface Origin {
  by: UserId;
  at: number;
  roomId?: RoomId;
  seq?: number;
}

/** What a message said before it was edited. */
export interface Version {
  body: string;
  at: number; // when it was written
}

/** A message that was deleted a moment ago, as it was. */
export interface Removed {
  message: Message;
  at: number; // when it was deleted
}

/** How often a message was answered with this emoji. Whoever did it stands in rows of their own. */
export interface Reaction {
  emoji: string;
  count: number;
  by: UserId[]; // as many as are named at once, the earliest first
}
