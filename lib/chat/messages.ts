import type { App } from "@/lib/app.ts";
import type { Command } from "@/lib/domain/command.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { MAX_PINS } from "@/lib/domain/limits.ts";
import type { Message, Room, User } from "@/lib/domain/model.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import type {
  DeleteMessage,
  EditMessage,
  ForwardMessage,
  PinMessage,
  PostMessage,
} from "@/lib/protocol/inputs.ts";
import type { MessageView } from "@/lib/protocol/views.ts";
import { accessRoom, noSuchRoom } from "./access.ts";
import { isFullOfPins } from "./kept.ts";
import { findNames } from "./naming.ts";
import { viewDecided } from "./reactions.ts";

/** Posting the same `ref` again answers with the message it made the first time. */
export const postMessage = (
  app: App,
  user: User,
  { roomId, ...message }: PostMessage,
) => write(app, user, roomId, { ...message, type: "post", by: user.id });

export const editMessage = (
  app: App,
  user: User,
  { roomId, ...change }: EditMessage,
) => write(app, user, roomId, { ...change, type: "edit", by: user.id });

export const deleteMessage = (
  app: App,
  user: User,
  { roomId, seq }: DeleteMessage,
) => write(app, user, roomId, { type: "delete", by: user.id, seq });

/** Within a moment after it was deleted. */
export const restoreMessage = (
  app: App,
  user: User,
  { roomId, seq }: DeleteMessage,
) => write(app, user, roomId, { type: "restore", by: user.id, seq });

export async function pinMessage(
  app: App,
  user: User,
  { roomId, seq, on }: PinMessage,
): Promise<Result<MessageView>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  const message = await app.log.message(roomId, seq);
  const isNew = on && message?.pinned === undefined;
  if (isNew && await isFullOfPins(app, roomId)) return noPinMore;
  return await write(app, user, roomId, { type: "pin", by: user.id, seq, on });
}

const noPinMore = refuse(
  "conflict",
  `A room holds ${MAX_PINS} pinned messages. Unpin one first.`,
);

/**
 * Says in other rooms what was said in one, and who said it; with the same `ref`, once in each: after
 * a refusal on the way it can be asked for again as a whole.
 */
export async function forwardMessage(
  app: App,
  user: User,
  { roomId, seq, to, ref }: ForwardMessage,
): Promise<Result<MessageView[]>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  const message = await app.log.message(roomId, seq);
  if (!message) return noSuchRoom;
  const { body } = message;
  if (body === null) return refuse("conflict", "This message was deleted.");
  const origin = originOf(access.value.room, message);
  const said = { type: "post", by: user.id, ref, body, origin } as const;
  const forwarded: MessageView[] = [];
  for (const target of to) {
    const written = await write(app, user, target, said);
    if (!written.ok) return written;
    forwarded.push(written.value);
  }
  return ok(forwarded);
}

/** Where it was first said; a room that not everybody sees stays unnamed. */
const originOf = ({ id, kind }: Room, { by, at, seq, origin }: Message) =>
  origin ?? { by, at, ...(kind === "public" && { roomId: id, seq }) };

type Writing = Extract<
  Command,
  { type: "post" | "edit" | "delete" | "restore" | "pin" }
>;

async function write(
  app: App,
  user: User,
  roomId: RoomId,
  command: Writing,
): Promise<Result<MessageView>> {
  const rate = command.type === "post" ? "post" : "change";
  const refusal = app.rates.take(rate, user.id);
  if (refusal) return { ok: false, refusal };
  const decision = await app.journal.append(
    roomId,
    mayCall(command) ? await withNames(app, user, roomId, command) : command,
  );
  if (!decision.ok) return decision;
  const seq = command.type === "post" ? decision.value.seq : command.seq;
  return ok(await viewDecided(app, user, { roomId, seq }, decision.value));
}

type Said = Extract<Writing, { body: string }>;

/** Most call nobody; what is forwarded never does. */
const mayCall = (command: Writing): command is Said =>
  "body" in command && !("origin" in command) && command.body.includes("@");

async function withNames(
  app: App,
  user: User,
  roomId: RoomId,
  command: Said,
): Promise<Said> {
  const { body } = command;
  return { ...command, names: await findNames(app, user, { roomId, body }) };
}
