// The whole key space. Keys are built nowhere else. Indexes hold pointers, not copies; what must
// agree is written in one atomic.
import type { RoomId, SessionId, UserId } from "@/lib/domain/ids.ts";
import { MAX_VERSIONS } from "@/lib/domain/limits.ts";

export const keys = {
  // The store itself
  identity: () => ["parley"], // → Identity: whose store this is, its schema and epoch
  secret: (name: string) => ["secrets", name], // → Uint8Array, made at the first start
  migration: () => ["migration"], // → how far a running migration has come
  fence: (lane: number) => ["fence", lane], // → true; changed by every commit of its rooms, where one process writes
  probe: () => ["probe"], // → ms; written to see whether writing works

  // Several hosts on one store. A last part that the commit itself fills in keeps commit order.
  leases: () => ["leases"],
  lease: (shard: number) => ["leases", shard], // → host that writes the shard's rooms
  beats: () => ["beats"],
  beat: (host: string) => ["beats", host], // → number; a host that lives changes it each second
  inbox: (shard: number) => ["inbox", shard],
  asked: (shard: number, host: string, n: number) => ["inbox", shard, host, n], // → Asked
  inboxBell: (shard: number) => ["inbox_bells", shard],
  feed: (shard: number) => ["feed", shard], // + versionstamp → Told: what was committed
  feedBell: (shard: number) => ["feed_bells", shard],
  gossip: () => ["gossip"], // + versionstamp → Whisper[]: news that is not kept
  gossipBell: () => ["gossip_bell"],

  // People
  users: () => ["users"],
  user: (id: UserId) => ["users", id], // → User
  username: (folded: string) => ["usernames", folded], // → UserId
  email: (folded: string) => ["emails", folded], // → UserId
  changedPeople: () => ["changed_people"], // → ChangedPeople: who looks or is called otherwise now
  deliveries: (room: RoomId) => ["delivered", room],
  delivery: (room: RoomId, user: UserId) => ["delivered", room, user], // → ordinal
  lastSeen: (user: UserId) => ["last_seen", user], // → ms: when they were here last
  settings: (user: UserId) => ["settings", user], // → what of Settings they have chosen
  owner: () => ["owner"], // → UserId: whose instance this is
  allPersonWords: () => ["person_words"],
  personWords: (word: string) => ["person_words", word],
  personWord: (word: string, id: UserId) => ["person_words", word, id], // → true; finds people by name

  // Sessions of browsers and API clients: a session's id is the hash of its secret
  session: (id: SessionId) => ["sessions", id], // → Session
  sessionsOf: (user: UserId) => ["sessions_of", user],
  sessionOf: (user: UserId, id: SessionId) => ["sessions_of", user, id], // → true
  refresh: (hash: string) => ["refreshes", hash], // → RefreshToken

  // Rooms: the log is `messages` and `events` together, each seq in exactly one of them
  room: (id: RoomId) => ["rooms", id], // → Room
  publicRooms: () => ["public_rooms"],
  publicRoom: (id: RoomId) => ["public_rooms", id], // → true
  roomName: (folded: string) => ["room_names", folded], // → Claim, public rooms only
  heads: () => ["heads"],
  head: (room: RoomId) => ["heads", room], // → Head
  members: (room: RoomId) => ["members", room],
  member: (room: RoomId, user: UserId) => ["members", room, user], // → Member
  messages: (room: RoomId) => ["messages", room],
  message: (room: RoomId, seq: number) => ["messages", room, seq], // → Message; also its posting
  replies: (room: RoomId, thread: number) => ["replies", room, thread],
  /** → Message, posted in a side thread */
  reply: (
    room: RoomId,
    thread: number,
    seq: number,
  ) => ["replies", room, thread, seq],
  events: (room: RoomId) => ["events", room],
  event: (room: RoomId, seq: number) => ["events", room, seq], // → LogEntry, all but postings in the room itself
  pins: (room: RoomId) => ["pins", room],
  pin: (room: RoomId, seq: number) => ["pins", room, seq], // → true
  versions: (room: RoomId, seq: number) => ["versions", room, seq],
  /** → Version; the newest take the places of the oldest */
  version: (room: RoomId, seq: number, edit: number) => [
    "versions",
    room,
    seq,
    edit % MAX_VERSIONS,
  ],
  allRemoved: () => ["removed"],
  removed: (room: RoomId, seq: number) => ["removed", room, seq], // → Removed, for a moment
  /** → UserId[]: everybody who answered a message with this emoji, the earliest first */
  reactors: (room: RoomId, seq: number, emoji: string) => [
    "reactors",
    room,
    seq,
    emoji,
  ],
  refPages: (room: RoomId, by: UserId) => ["refs", room, by],
  refPage: (
    room: RoomId,
    by: UserId,
    first: string,
  ) => ["refs", room, by, first], // → what RefPage says
  lateRef: (
    room: RoomId,
    by: UserId,
    ref: string,
  ) => ["late_refs", room, by, ref], // → seq

  // The index of messages; without it they are found as well, but slowly
  segments: (room: RoomId) => ["segments", room],
  segment: (room: RoomId, n: number) => ["segments", room, n], // → Segment; false: to be indexed anew
  bundle: (room: RoomId, b: number) => ["bundles", room, b], // → true; changed with each of its rows
  /** → bytes: what a bucket has of some segments of a bundle, of which `n` is the first */
  gramsIn: (
    room: RoomId,
    bucket: number,
    n: number,
  ) => ["grams", room, bucket, n],

  formerIndex: () => ["postings"], // of stores before schema 3

  // Who was named where. A person's stand twice: to be counted by room, and to be read by time.
  mentionsIn: (user: UserId, room: RoomId) => ["mentions_in", user, room],
  mentionIn: (user: UserId, room: RoomId, ordinal: number) => [
    "mentions_in",
    user,
    room,
    ordinal,
  ], // → true
  mentionsOf: (user: UserId) => ["mentions", user],
  mention: (
    user: UserId,
    { at, roomId, seq }: { at: number; roomId: RoomId; seq: number },
  ) => ["mentions", user, at, roomId, seq], // → true
  roomMentions: (room: RoomId) => ["room_mentions", room],
  roomMention: (room: RoomId, ordinal: number) => [
    "room_mentions",
    room,
    ordinal,
  ], // → RoomMention: everybody was called

  readings: (user: UserId) => ["reading", user],
  /** → ordinal: how far somebody has read. It exists for members only, so it is also their room list. */
  reading: (user: UserId, room: RoomId) => ["reading", user, room],
  saves: (user: UserId) => ["saved", user],
  saved: (
    user: UserId,
    room: RoomId,
    seq: number,
  ) => ["saved", user, room, seq], // → SavedMessage
  drafts: (user: UserId) => ["drafts", user],
  /** → Begun; in the room itself `thread` is 0 */
  draft: (
    user: UserId,
    room: RoomId,
    thread: number,
  ) => ["drafts", user, room, thread],
  schedules: (user: UserId) => ["scheduled", user],
  scheduled: (user: UserId, ref: string) => ["scheduled", user, ref], // → Scheduled
  allDue: () => ["due"],
  due: (at: number, user: UserId, ref: string) => ["due", at, user, ref], // → true: to be sent then
  dueAfter: (at: number) => ["due", at + 1],
  following: (user: UserId) => ["following", user],
  /** → ordinal: how far somebody has read in a side thread. It exists for followers only. */
  followed: (
    user: UserId,
    room: RoomId,
    thread: number,
  ) => ["following", user, room, thread],
};
