// What becomes of an emoji that somebody puts to a message, or takes back.
import {
  type Ask,
  type Decided,
  forbidden,
  gone,
  happened,
  missing,
  stamp,
  unchanged,
} from "./decided.ts";
import type { UserId } from "./ids.ts";
import { MAX_MEMBERS, MAX_REACTIONS, NAMED_REACTORS } from "./limits.ts";
import type { Reaction } from "./model.ts";
import * as policy from "./policy.ts";
import { refuse } from "./result.ts";
import type { RoomState } from "./room_state.ts";

export function reacting(
  state: RoomState,
  { by, seq, emoji, on }: Ask<"react">,
  now: number,
): Decided {
  const message = state.message(seq);
  if (!message) return missing();
  if (!policy.canReact(state.member(by))) {
    return forbidden("Join the room to react.");
  }
  if (message.body === null) return gone();
  const reactors = state.reactors(seq, emoji);
  if (reactors.includes(by) === on) return unchanged(state);
  // Whoever left the room still stands in the list, which is one row of the store.
  if (on && reactors.length >= MAX_MEMBERS) {
    return refuse("conflict", "No more people can use this emoji here.");
  }
  const { reactions: before = [], ...rest } = message;
  const reactions = on
    ? withReaction(before, emoji, by)
    : withoutReaction(before, emoji, by);
  if (reactions.length > MAX_REACTIONS) {
    return refuse("conflict", "This message has as many emoji as it can hold.");
  }
  return happened({
    type: "message_reacted",
    ...stamp(state, by, now),
    emoji,
    on,
    message: reactions.length > 0 ? { ...rest, reactions } : rest,
  });
}

function withReaction(before: Reaction[], emoji: string, id: UserId) {
  const used = before.some((reaction) => reaction.emoji === emoji);
  if (!used) return [...before, { emoji, count: 1, by: [id] }];
  return before.map((reaction) => {
    if (reaction.emoji !== emoji) return reaction;
    const { count, by } = reaction;
    const named = by.length < NAMED_REACTORS ? [...by, id] : by;
    return { emoji, count: count + 1, by: named };
  });
}

const withoutReaction = (before: Reaction[], emoji: string, id: UserId) =>
  before.map((reaction) =>
    reaction.emoji === emoji
      ? {
        emoji,
        count: reaction.count - 1,
        by: reaction.by.filter((one) => one !== id),
      }
      : reaction
  ).filter(({ count }) => count > 0);
