// What becomes of what somebody says.
import {
  type Ask,
  type Decided,
  forbidden,
  happened,
  missing,
  next,
  stamp,
  unchanged,
} from "./decided.ts";
import { canAnswer, postInThread } from "./decide_thread.ts";
import { decideMentions } from "./decide_mentions.ts";
import type { Message } from "./model.ts";
import * as policy from "./policy.ts";
import { ok } from "./result.ts";
import type { RoomState } from "./room_state.ts";

export function posting(
  state: RoomState,
  command: Ask<"post">,
  now: number,
): Decided {
  const { by, ref, body, replyTo, thread } = command;
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
  const edited = { ...rest, body, editedAt: now, ...named.value };
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
  const { editedAt: _, reactions: __, mentions: ___, ...rest } = message;
  return happened({
    type: "message_deleted",
    ...stamp(state, by, now),
    message: { ...rest, body: null },
  });
}
