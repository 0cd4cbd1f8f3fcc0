import type { App } from "@/lib/app.ts";
import { messageIn } from "@/lib/domain/event.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Message, Reaction, Removed, User } from "@/lib/domain/model.ts";
import { UNDO_DELETE_MS } from "@/lib/domain/limits.ts";
import { ok, type Result } from "@/lib/domain/result.ts";
import type { Decision } from "@/lib/domain/room_state.ts";
import type { DeleteMessage, React } from "@/lib/protocol/inputs.ts";
import type {
  MessageView,
  ReactionView,
  ReactorsView,
} from "@/lib/protocol/views.ts";
import { keys } from "@/lib/store/keys.ts";
import { accessRoom, noSuchRoom } from "./access.ts";
import { viewPerson } from "./person_views.ts";
import { viewMessage } from "./views.ts";

/** Puts an emoji to a message, or takes it back; doing so twice is doing it once. */
export async function react(
  app: App,
  user: User,
  { roomId, seq, emoji, on }: React,
): Promise<Result<MessageView>> {
  const refusal = app.rates.take("react", user.id);
  if (refusal) return { ok: false, refusal };
  const decision = await app.journal.append(roomId, {
    type: "react",
    by: user.id,
    seq,
    emoji,
    on,
  });
  if (!decision.ok) return decision;
  return ok(await viewDecided(app, user, { roomId, seq }, decision.value));
}

/** A message as what was decided leaves it; what had been done before is in the log. */
export function viewDecided(
  app: App,
  user: User,
  { roomId, seq }: { roomId: RoomId; seq: number },
  { events }: Decision,
): MessageView | Promise<MessageView> {
  const message = messageIn(events, seq);
  if (message) return viewOwn(app, user, { roomId, message });
  return app.log.message(roomId, seq)
    .then((message) => viewOwn(app, user, { roomId, message: message! }));
}

/** Who answered a message with what. */
export async function listReactors(
  app: App,
  user: User,
  { roomId, seq }: DeleteMessage,
): Promise<Result<ReactorsView[]>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  const message = await app.log.message(roomId, seq);
  if (!message) return noSuchRoom;
  return ok(
    await Promise.all((message.reactions ?? []).map(async ({ emoji }) => {
      const ids = await findReactors(app, { roomId, seq, emoji });
      return {
        emoji,
        people: (await app.users.list(ids)).map((one) => viewPerson(app, one)),
      };
    })),
  );
}

/**
 * A message as somebody reads it, with what it answers, and which of its emoji are theirs. Most
 * have neither, and a page has fifty: nothing is waited for then.
 */
export function viewOwn(
  app: App,
  user: User,
  place: { roomId: RoomId; message: Message },
): MessageView | Promise<MessageView> {
  const { message } = place;
  if (mayReturn(app, message)) return viewGone(app, user, place);
  return message.replyTo || message.reactions
    ? viewWhole(app, user, place)
    : viewMessage(message, user.id);
}

async function viewWhole(
  app: App,
  { id }: User,
  { roomId, message }: { roomId: RoomId; message: Message },
): Promise<MessageView> {
  const { replyTo } = message;
  const quoted = replyTo ? await app.log.messages(roomId, [replyTo]) : [];
  const view = viewMessage(message, id, quoted);
  if (!message.reactions?.some((reaction) => mayBeOwn(reaction, id))) {
    return view;
  }
  const reactions = message.reactions.map(
    async (reaction): Promise<ReactionView> => {
      if (!mayBeOwn(reaction, id)) return reaction;
      const { seq } = message;
      const { emoji } = reaction;
      const ids = await findReactors(app, { roomId, seq, emoji });
      return ids.includes(id) ? { ...reaction, mine: true } : reaction;
    },
  );
  return { ...view, reactions: await Promise.all(reactions) };
}

const mayBeOwn = ({ by, count }: Reaction, id: string) =>
  by.length < count && !by.includes(id);

const mayReturn = (app: App, { deletedAt = 0 }: Message) =>
  app.now() - deletedAt < UNDO_DELETE_MS;

/** When it comes back, the news is the same for all: what of it is theirs they know from here. */
async function viewGone(
  app: App,
  { id }: User,
  { roomId, message }: { roomId: RoomId; message: Message },
): Promise<MessageView> {
  const { seq } = message;
  const removed = await app.reads.get<Removed>(keys.removed(roomId, seq));
  const own: string[] = [];
  for (const { emoji } of removed.value?.message.reactions ?? []) {
    const ids = await findReactors(app, { roomId, seq, emoji });
    if (ids.includes(id)) own.push(emoji);
  }
  return { ...viewMessage(message, id), ...own.length > 0 && { own } };
}

interface Place {
  roomId: RoomId;
  seq: number;
  emoji: string;
}

async function findReactors(app: App, { roomId, seq, emoji }: Place) {
  const { value } = await app.reads.get<string[]>(
    keys.reactors(roomId, seq, emoji),
  );
  return value ?? [];
}
