import type { UserId } from "@/lib/domain/ids.ts";
import type {
  EventView,
  MessageView,
  ReactionView,
} from "@/lib/protocol/views.ts";

type MessageEvent = Extract<EventView, { message: MessageView }>;

export const isOwn = ({ by, mine }: ReactionView, me: UserId) =>
  mine === true || by.includes(me);

/**
 * News is the same for all who hear it: which emoji are the reader's own is remembered here, also
 * of a message that is gone and may come back.
 */
export function withOwn(
  event: MessageEvent,
  shown: readonly MessageView[],
  me: UserId,
): MessageView {
  const { message } = event;
  const { reactions } = message;
  const own = ownIn(shown.find(({ seq }) => seq === message.seq), me);
  if (event.type === "message_reacted" && event.by === me) {
    own[event.on ? "add" : "delete"](event.emoji);
  }
  if (reactions) {
    const withMine = (one: ReactionView): ReactionView =>
      own.has(one.emoji) && !one.by.includes(me) ? { ...one, mine: true } : one;
    return { ...message, reactions: reactions.map(withMine) };
  }
  const isKept = message.body === null && own.size > 0;
  return isKept ? { ...message, own: [...own] } : message;
}

const ownIn = (message: MessageView | undefined, me: UserId) =>
  new Set(
    message?.own ??
      message?.reactions?.filter((one) => isOwn(one, me))
        .map(({ emoji }) => emoji),
  );

/** The reactions as they will be once the server knows. */
export function withReaction(
  reactions: readonly ReactionView[],
  me: UserId,
  { emoji, on }: { emoji: string; on: boolean },
): ReactionView[] {
  const used = reactions.find((reaction) => reaction.emoji === emoji);
  if (!used) {
    return on ? [...reactions, { emoji, count: 1, by: [me] }] : [...reactions];
  }
  if (isOwn(used, me) === on) return [...reactions];
  const { mine: _, ...rest } = used;
  const changed: ReactionView = on
    ? { ...rest, count: used.count + 1, mine: true }
    : {
      ...rest,
      count: used.count - 1,
      by: used.by.filter((id) => id !== me),
    };
  return reactions.map((one) => one === used ? changed : one)
    .filter(({ count }) => count > 0);
}
