import type { UserId } from "@/lib/domain/ids.ts";
import { quoteOf } from "@/lib/domain/quote.ts";
import type { MessageView, RoomSnapshot } from "@/lib/protocol/views.ts";
import { withReaction } from "@/lib/client/conversation/own_reactions.ts";
import { isThread, threadOf } from "@/lib/client/conversation/timeline.ts";
import type { Entry, Queued } from "./outbox_store.ts";

/** Messages as they will be once everything is sent, and what is still to be sent of them. */
export interface Expected {
  messages: MessageView[];
  waiting: ReadonlyMap<number, Entry>; // by the seq of the message
}

export function expectedIn(
  shown: RoomSnapshot,
  entries: readonly Entry[],
  me: UserId,
): Expected {
  const { room, messages, hasNewer } = shown;
  const waiting = new Map<number, Entry>();
  if (entries.length === 0) return { messages, waiting };
  const here = entries.filter(({ frame }) => frame.roomId === room.id);
  const changed = messages.map((message) => {
    const changing = here.filter((entry) => changes(entry, message));
    const last = changing.findLast(({ frame }) => isText(frame));
    if (last) waiting.set(message.seq, last);
    return changing.filter((entry) => !entry.refusal)
      .reduce((now, entry) => withChange(now, entry, me), message);
  });
  if (hasNewer) return { messages: changed, waiting }; // what is new lies beyond what is shown

  const written = unshown(shown, here).map((entry, index) => {
    const ordinal = room.head.ordinal + 1 + index;
    const message = toMessage(entry, ordinal, me);
    waiting.set(message.seq, entry);
    return { ...message, ...quoteIn(shown, entry) };
  });
  return { messages: [...changed, ...written], waiting };
}

/** What was written here and is not there yet. */
function unshown(shown: RoomSnapshot, entries: readonly Entry[]): Entry[] {
  const known = new Set(shown.messages.map(({ ref }) => ref));
  return entries.filter(({ frame }) =>
    frame.type === "post" && frame.thread === threadOf(shown) &&
    !known.has(frame.ref)
  );
}

/** An emoji or a pin on its way is not worth a word. */
const isText = ({ type }: Queued) => type === "edit" || type === "delete";

const changes = ({ frame }: Entry, { seq }: MessageView) =>
  frame.type !== "post" && frame.seq === seq;

function withChange(
  message: MessageView,
  { frame, at }: Entry,
  me: UserId,
): MessageView {
  switch (frame.type) {
    case "edit":
      return { ...message, body: frame.body, editedAt: at };
    case "react": {
      const { reactions = [] } = message;
      return { ...message, reactions: withReaction(reactions, me, frame) };
    }
    case "pin": {
      const { pinned: _, ...rest } = message;
      return frame.on ? { ...rest, pinned: { by: me, at } } : rest;
    }
    case "delete":
      return { ...message, body: null };
    default:
      return message;
  }
}

/** What it answers, where that is shown; otherwise the server will say. */
function quoteIn(
  shown: RoomSnapshot,
  { frame }: Entry,
): Pick<MessageView, "quote"> {
  const replyTo = frame.type === "post" ? frame.replyTo : undefined;
  const answered = replyTo && findIn(shown, replyTo);
  return answered ? { quote: quoteOf(answered) } : {};
}

export function findIn(
  shown: RoomSnapshot,
  seq: number,
): MessageView | undefined {
  const messages = isThread(shown)
    ? [shown.root, ...shown.messages]
    : shown.messages;
  return messages.find((message) => message.seq === seq);
}

export const isOnItsWay = ({ seq }: MessageView) => seq < 0;

/** It has no seq yet; the random end of its ref stands in for one, below all real ones. */
function toMessage({ frame, at }: Entry, ordinal: number, by: UserId) {
  const seq = -1 - parseInt(frame.ref.slice(-8), 16);
  const body = "body" in frame ? frame.body : null;
  return { seq, ordinal, by, at, body, ref: frame.ref };
}
