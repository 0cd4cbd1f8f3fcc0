// Side threads: they live in the room's log, beside what everybody reads.
import { type Ask, type Decided, forbidden, missing } from "./decided.ts";
import { MAX_PARTICIPANTS } from "./limits.ts";
import { type Mentions, namedBy } from "./mentions.ts";
import type { Message, Replies, ThreadReading } from "./model.ts";
import { ok } from "./result.ts";
import type { RoomState } from "./room_state.ts";

/** The message that a side thread hangs on; null where there can be none. */
function rootOf(state: RoomState, seq: number): Message | null {
  const message = state.message(seq);
  return message?.thread === undefined ? message : null;
}

/** Answers stay where the question is: in the room, or in one thread with its root. */
export function canAnswer(
  state: RoomState,
  replyTo: number,
  thread?: number,
): boolean {
  const message = state.message(replyTo);
  return message !== null &&
    (message.thread === thread || message.seq === thread);
}

/** A new message, which may answer another one of its thread. */
export function postInThread(
  state: RoomState,
  { by, ref, body, thread, replyTo, mentions }:
    & Ask<"post">
    & { thread: number; mentions?: Mentions },
  now: number,
): Decided {
  const root = rootOf(state, thread);
  if (!root) return missing();
  const seq = state.head.seq + 1;
  const ordinal = (root.replies?.count ?? 0) + 1;
  const message: Message = {
    ...{ seq, ordinal, by, at: now, ref, body },
    ...(replyTo && { replyTo }),
    ...(mentions && { mentions }),
    thread,
  };
  return ok({
    seq,
    events: [{
      ...{ type: "thread_posted", seq, at: now, by, message },
      root: { ...root, replies: sumUp(root.replies, message) },
    }],
    threadReadings: newFollowers(state, root, message),
  });
}

function sumUp(before: Replies | undefined, message: Message): Replies {
  const others = (before?.by ?? []).filter((id) => id !== message.by);
  return {
    count: message.ordinal,
    lastSeq: message.seq,
    lastAt: message.at,
    by: [message.by, ...others].slice(0, MAX_PARTICIPANTS),
  };
}

/**
 * Whoever writes follows, and whoever is named; whose message it hangs on does from the first
 * answer.
 */
function newFollowers(
  state: RoomState,
  root: Message,
  message: Message,
): ThreadReading[] {
  const { by, ordinal } = message;
  const to = { thread: root.seq, count: ordinal };
  const followers: ThreadReading[] = [{ userId: by, ordinal, ...to }];
  if (ordinal === 1 && root.by !== by && state.member(root.by)) {
    followers.push({ userId: root.by, ordinal: 0, ...to });
  }
  for (const userId of namedBy(message)) {
    const follows = state.threadOrdinal(userId, root.seq) !== null ||
      followers.some((one) => one.userId === userId);
    if (!follows) followers.push({ userId, ordinal: ordinal - 1, ...to });
  }
  return followers;
}

export function followThread(
  state: RoomState,
  { by, thread, on }: Ask<"follow">,
): Decided {
  if (!state.member(by)) return notHere();
  const root = rootOf(state, thread);
  if (!root) return missing();
  const { seq } = state.head;
  if ((state.threadOrdinal(by, thread) !== null) === on) {
    return ok({ seq, events: [] });
  }
  const count = root.replies?.count ?? 0;
  const ordinal = on ? count : null;
  const reading = { userId: by, thread, ordinal, count };
  return ok({ seq, events: [], threadReadings: [reading] });
}

/** Reading a thread that one does not follow leaves no trace. */
export function readThread(
  state: RoomState,
  { by, thread, ordinal }: Ask<"read_thread">,
): Decided {
  if (!state.member(by)) return notHere();
  const root = rootOf(state, thread);
  if (!root) return missing();
  const { seq } = state.head;
  const count = root.replies?.count ?? 0;
  const reached = Math.min(ordinal, count);
  const position = state.threadOrdinal(by, thread);
  if (position === null || reached <= position) return ok({ seq, events: [] });
  const reading = { userId: by, thread, ordinal: reached, count };
  return ok({ seq, events: [], threadReadings: [reading] });
}

const notHere = () => forbidden("Join the room first.");
