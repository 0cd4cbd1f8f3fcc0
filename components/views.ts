// What one line of the screen shows: prepared by routes and islands from what the protocol
// carries, in the words, the zone and the language of the reader.
import type { RoomKind } from "@/lib/domain/model.ts";
import type { PersonView } from "@/lib/protocol/views.ts";

export type { RoomKind };

/** A person as far as a face goes. */
export type Face = Pick<
  PersonView,
  "id" | "displayName" | "hue" | "online" | "away" | "quietUntil"
>;

/** One moment in three lengths: "14:02", "Mon 14:02", "Monday, 3 November 2025 at 14:02". */
export interface Moment {
  iso: string;
  clock: string;
  short: string;
  full: string;
}

/** A conversation in the list. */
export interface RoomEntry {
  href: string;
  kind: RoomKind;
  name: string;
  other?: Face; // the other person of a direct conversation
  current?: boolean;
  unread?: number;
  mentions?: number;
  muted?: boolean;
  draft?: boolean;
  hasThreads?: boolean; // something unread in a side thread of it
  lastLine?: string;
  lastTime?: Moment;
}

/** Somebody whom a message names. */
export interface NamedPerson {
  name: string; // as it is in the message, folded
  displayName: string;
  username: string;
  isMe: boolean;
}

/** What stands out in the words of a message. */
export interface Marks {
  named?: readonly NamedPerson[];
  found?: string; // what was looked for: a pattern with one group around it
}

/** Whose words a forwarded message says. */
export interface OriginEntry {
  author: string;
  time: Moment;
  href?: string; // none to what not everybody sees
}

/** An emoji under a message. */
export interface ReactionEntry {
  emoji: string;
  count: number;
  isOwn: boolean;
  who: string; // "You, Ada and 3 others"
}

/** A message in the timeline. */
export interface MessageEntry extends Marks {
  id: string;
  author: Face;
  body: string | null; // null once deleted
  time: Moment;
  permalink?: string; // none before it has arrived
  edited?: boolean;
  reactions?: ReactionEntry[];
  pinnedBy?: string; // a name
  origin?: OriginEntry;
  mayRestore?: boolean; // deleted by the reader a moment ago
  mentionsMe?: boolean;
  pending?: boolean;
  held?: boolean; // it waits, and can still be taken back
  failure?: string; // why it did not arrive
  quote?: QuoteEntry;
  replies?: RepliesEntry;
}

/** What a message answers. */
export interface QuoteEntry {
  href: string;
  author: string;
  line: string | null; // null once deleted
}

/** The side thread of a message. */
export interface RepliesEntry {
  href: string;
  count: number;
  unread: number;
  faces: Face[];
  last: Moment;
}
