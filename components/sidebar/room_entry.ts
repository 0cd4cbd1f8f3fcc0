import type { RoomId } from "@/lib/domain/ids.ts";
import { isMuted } from "@/lib/domain/notify.ts";
import type { Settings } from "@/lib/domain/settings.ts";
import { toPlainLine } from "@/lib/domain/markup/plain.ts";
import type {
  MessageView,
  PersonView,
  RoomView,
} from "@/lib/protocol/views.ts";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import type { RoomEntry } from "@/components/views.ts";

const LINE = 120; // characters of the last message

/** A conversation as a row of the list. Unread is arithmetic on positions, never a counter. */
export function toRoomEntry(
  room: RoomView,
  { current, reader, drafts, settings }: {
    current?: RoomId;
    reader: Reader;
    drafts?: readonly RoomId[];
    settings: Settings;
  },
): RoomEntry {
  const unread = room.head.ordinal - room.readOrdinal;
  return {
    href: `/rooms/${room.id}${unread > 0 ? "#new" : ""}`,
    kind: room.kind,
    name: room.name,
    other: room.other,
    current: room.id === current,
    draft: drafts?.includes(room.id),
    unread,
    mentions: room.mentioned.length,
    muted: isMuted(settings.conversations[room.id], reader.now),
    lastLine: room.lastMessage ? lineOf(room.lastMessage) : undefined,
    lastTime: room.lastMessage
      ? toMoment(room.lastMessage.at, reader)
      : undefined,
  };
}

/** A direct conversation with the other person as they are called and look now. */
export const withOther = (room: RoomView, other: PersonView): RoomView => ({
  ...room,
  name: other.displayName,
  other,
});

const lineOf = ({ body }: MessageView) =>
  body === null
    ? "This message was deleted."
    : toPlainLine(body.slice(0, 2 * LINE)).slice(0, LINE);
