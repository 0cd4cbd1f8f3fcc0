// What becomes of what somebody says.
import {
  type Ask,
  type Decided,
  forbidden,
  gone,
  happened,
  missing,
  next,
  stamp,
  unchanged,
} from "./decided.ts";
import { canAnswer, postInThread } from "./decide_thread.ts";
import { decideMentions } from "./decide_mentions.ts";
import { UNDO_DELETE_MS } from "./limits.ts";
import type { Message } from "./model.ts";
import * as policy from "./policy.ts";
import { ok, refuse } from "./result.ts";
import type { RoomState } from "./room_state.ts";

export function posting(
  state: RoomState,
  command: Ask<"post">,
  now: number,
): Decided {
  const { by, ref, body, replyTo, thread, origin } = command;
  const earlier = state.sent(by, ref);
  if (earlier !== null) return ok({ seq: earlier, events: [] });
  if (!policy.canPost(state.member(by))) {
    return forbidden("Join the room to post.");
  }
  if (replyTo && !canAnswer(state, replyTo, thread)) return missing();

  const named = decideMentions(state, command);
  if (!named.ok) return named;
  if (thread) {
    const ask = { ...command, ...named.value, thread };
    return postInThread(state, ask, now);
  }
  const { seq, ordinal } = next(state);
  const message: Message = {
    ...{ seq, ordinal, by, at: now, ref, body },
    ...(replyTo && { replyTo }),
    ...named.value,
    ...(origin && { origin }),
  };
  return happened({ type: "message_posted", seq, at: now, by, message });
}

export function editing(
  state: RoomState,
  ask: Ask<"edit">,
  now: number,
): Decided {
  const { by, seq, body } = ask;
  const message = state.message(seq);
  if (!message) return missing();
  if (message.body === body && message.by === by) return unchanged(state);
  if (!policy.canEdit(state.member(by), message)) {
    return forbidden("Only its author can edit a message.");
  }
  const { mentions, ...rest } = message;
  const named = decideMentions(
    state,
    { thread: message.thread, ...ask },
    mentions,
  );
  if (!named.ok) return named;
  const edits = (message.edits ?? 0) + 1;
  const edited = { ...rest, body, editedAt: now, edits, ...named.value };
  return happened({
    type: "message_edited",
    ...stamp(state, by, now),
    message: edited,
  });
}

export function deleting(
  state: RoomState,
  { by, seq }: Ask<"delete">,
  now: number,
): Decided {
  const message = state.message(seq);
  if (!message) return missing();
  if (message.body === null && message.by === by) return unchanged(state);
  if (!policy.canDelete(state.member(by), message)) {
    return forbidden("Only its author can delete a message.");
  }
  const {
    editedAt: _at,
    edits: _edits,
    mentions: _mentions,
    origin: _origin,
    pinned: _pinned,
    reactions: _reactions,
    ...rest
  } = message;
  return happened({
    type: "message_deleted",
    ...stamp(state, by, now),
    message: { ...rest, body: null, deletedAt: now },
  });
}

/** Brings a message back that was deleted a moment ago, with all that was on it. */
export function restoring(
  state: RoomState,
  { by, seq }: Ask<"restore">,
  now: number,
): Decided {
  const message = state.message(seq);
  if (!message) return missing();
  if (!policy.canRestore(state.member(by), message)) {
    return forbidden("Only its author can bring a message back.");
  }
  if (message.body !== null) return unchanged(state);
  const removed = state.removed(seq);
  if (!removed || now - removed.at >= UNDO_DELETE_MS) {
    return refuse("conflict", "It is too late to bring this message back.");
  }
  const { body: _, deletedAt: __, ...changed } = message;
  return happened({
    type: "message_restored",
    ...stamp(state, by, now),
    message: { ...removed.message, ...changed },
  });
}

export function pinning(
  state: RoomState,
  { by, seq, on }: Ask<"pin">,
  now: number,
): Decided {
  const message = state.message(seq);
  if (!message) return missing();
  if (!policy.canPin(state.member(by))) {
    return forbidden("Join the room to pin messages.");
  }
  if (message.body === null) return gone();
  if ((message.pinned !== undefined) === on) return unchanged(state);
  const { pinned: _, ...rest } = message;
  return happened({
    type: "message_pinned",
    ...stamp(state, by, now),
    on,
    message: on ? { ...rest, pinned: { by, at: now } } : rest,
  });
}
