import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { MessageView, PersonView } from "@/lib/protocol/views.ts";
import { dayLabel, dayOf, type Reader, toMoment } from "./moments.ts";
import { namedIn } from "./named.ts";
import type { MessageEntry } from "./views.ts";

const GROUP_MS = 5 * 60_000; // further messages of the same person within this join the group

/** A message's place in the timeline. */
export interface Line {
  message: MessageView;
  href: string; // the page of this message; its edit and delete pages lie below
  entry: MessageEntry;
  grouped: boolean;
  isFirstNew: boolean;
  isOwn: boolean;
}

export interface DayLines {
  day: string;
  label: string;
  lines: Line[];
}

export interface Scene {
  roomId: RoomId;
  me: UserId;
  readOrdinal: number; // as it was when the page opened: the "new" divider stays put
  reader: Reader;
  person(id: UserId): PersonView;
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

function toLine(
  message: MessageView,
  previous: MessageView | null,
  scene: Scene,
): Line {
  const isFirstNew = message.ordinal === scene.readOrdinal + 1 &&
    message.ordinal > 1;
  const href = `/rooms/${scene.roomId}/messages/${message.seq}`;
  const entry: MessageEntry = {
    id: `m${message.seq}`,
    author: scene.person(message.by),
    body: message.body,
    time: toMoment(message.at, scene.reader),
    permalink: `${href}#m${message.seq}`,
    edited: message.editedAt !== undefined,
    ...namedIn(message, scene),
  };
  const grouped = !isFirstNew && previous !== null &&
    isOneBreath(previous, message);
  return {
    message,
    href,
    entry,
    grouped,
    isFirstNew,
    isOwn: message.by === scene.me,
  };
}

const isOneBreath = (previous: MessageView, message: MessageView) =>
  previous.by === message.by && message.at - previous.at < GROUP_MS;
