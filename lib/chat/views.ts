import type { App } from "@/lib/app.ts";
import type { RoomEvent } from "@/lib/domain/event.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import type { Message, User } from "@/lib/domain/model.ts";
import type { EventView, MessageView, RoomView } from "@/lib/protocol/views.ts";
import { MAX_RECEIPTS } from "@/lib/domain/limits.ts";
import { type Mentions, namesCrowd } from "@/lib/domain/mentions.ts";
import { quoteOf } from "@/lib/domain/quote.ts";
import type { LiveRoom } from "@/lib/store/room/live_room.ts";
import { frozen, kept, type Views } from "./kept_views.ts";
import { viewPerson } from "./person_views.ts";
import { withLastSeen } from "./presence.ts";

const forAuthors: Views<MessageView> = new WeakMap();
const forOthers: Views<MessageView> = new WeakMap();
const answers: Views<{ quoted: Message; answer: MessageView }> = new WeakMap();

/**
 * `viewer` reads back the refs of their own messages; nobody else's ref leaves the server. As long
 * as a message stays as it is, so does its view: what was made of it can be used again.
 */
export function viewMessage(
  message: Message,
  viewer: UserId | null,
  quoted: readonly Message[] = [],
): MessageView {
  const isOwn = message.by === viewer;
  const shared = kept(
    isOwn ? forAuthors : forOthers,
    message,
    ({ ref, replyTo: _, ...view }) => ({
      ...view,
      ...isOwn && { ref },
      ...namesCrowd(view) && { mentions: asCrowd(view.mentions!) },
    }),
  );
  const view = viewer ? calling(shared, message, viewer) : shared;
  const answered = message.body !== null &&
    quoted.find(({ seq }) => seq === message.replyTo);
  return answered ? answering(view, answered) : view;
}

/** Whom a call reached is not told one by one; whoever hears of it at once was here. */
const asCrowd = ({ here: _, ...mentions }: Mentions): Mentions => mentions;

/** Whether it reached `viewer`. */
function calling(
  view: MessageView,
  { mentions }: Message,
  viewer: UserId,
): MessageView {
  if (!mentions?.here || view.mentions?.here) return view;
  const here = mentions.here.filter((id) => id === viewer);
  return { ...view, mentions: { ...view.mentions, here } };
}

/** With what it answers: as long as that one stays as it is, too. */
function answering(view: MessageView, quoted: Message): MessageView {
  const known = answers.get(view);
  if (known?.quoted === quoted) return known.answer;
  const answer = frozen({ ...view, quote: quoteOf(quoted) });
  answers.set(view, { quoted, answer });
  return answer;
}

/** Everybody whom a message names. */
export const peopleIn = (
  { by, mentions, quote, replies, reactions = [] }: MessageView,
): UserId[] => [
  by,
  ...mentions?.people?.map(([, id]) => id) ?? [],
  ...quote ? [quote.by] : [],
  ...replies?.by ?? [],
  ...reactions.flatMap((reaction) => reaction.by),
];

/** An event as everybody in the room may hear it, or as `viewer` alone does. */
export function viewEvent(
  event: RoomEvent,
  viewer: UserId | null = null,
): EventView {
  const { seq, at, by } = event;
  const quoted = "message" in event ? event.quoted : [];
  const view = (message: Message) => viewMessage(message, viewer, quoted);
  switch (event.type) {
    case "message_posted":
      return { type: event.type, message: view(event.message) };
    case "thread_posted": {
      const { type, message, root } = event;
      return { type, message: view(message), root: view(root) };
    }
    case "message_reacted": {
      const { type, emoji, on } = event;
      const message = view(event.message);
      return { type, seq, at, by, emoji, on, message };
    }
    case "member_joined":
      return { type: event.type, seq, at, by, userId: event.member.userId };
    case "role_changed": {
      const { type, member: { userId, role } } = event;
      return { type, seq, at, by, userId, role };
    }
    case "member_left":
      return { type: event.type, seq, at, by, userId: event.userId };
    case "room_created":
      return { type: event.type, seq, at, by };
    case "room_changed": {
      const { name, topic } = event.room;
      return { type: event.type, seq, at, by, name, topic };
    }
    case "message_pinned": {
      const { type, on } = event;
      return { type, seq, at, by, on, message: view(event.message) };
    }
    default: {
      const { type } = event;
      return { type, seq, at, by, message: view(event.message) };
    }
  }
}

/**
 * A conversation as it stands in this person's list. What it says is of one moment, that of the
 * call, so that whatever comes after its head is news. `position`: how far a member has read.
 */
export async function viewRoom(
  app: App,
  user: User,
  live: LiveRoom,
  position: number | null,
): Promise<RoomView> {
  const { seq, ordinal, lastAt } = live.head;
  const room = live.room!;
  const role = live.members.get(user.id)?.role ?? null;
  // A list has a thousand of these: nothing is waited for that memory has.
  const last = live.recent.at(-1) ?? (await app.log.newest(room.id, 1)).at(0);
  const other = room.pair ? await findOther(app, user, room.pair) : null;
  const read = position ?? ordinal;
  const mentioned = role && read < ordinal
    ? await app.mentions.in(live, user.id)
    : [];
  return {
    id: room.id,
    kind: room.kind,
    name: other?.displayName ?? room.name,
    topic: room.topic,
    ...(other && { other }),
    ...live.members.size <= MAX_RECEIPTS && { small: true as const },
    head: { seq, ordinal },
    readOrdinal: read,
    mentioned: mentioned.filter((at) => at > read && at <= ordinal),
    lastMessage: last ? viewMessage(last, user.id) : null,
    lastAt,
    role,
  };
}

async function findOther(app: App, user: User, pair: [UserId, UserId]) {
  const other = await app.users.find(pair[0] === user.id ? pair[1] : pair[0]);
  if (!other) return null;
  return await withLastSeen(app, user.id, viewPerson(app, other));
}
