import type { UserId } from "@/lib/domain/ids.ts";
import type {
  EventView,
  MessageView,
  ReactionView,
} from "@/lib/protocol/views.ts";

type MessageEvent = Extract<EventView, { message: MessageView }>;

export const isOwn = ({ by, mine }: ReactionView, me: UserId) =>
  mine === true || by.includes(me);

/** News is the same for all who hear it: which emoji are the reader's own is remembered here. */
export function withOwn(
  event: MessageEvent,
  shown: readonly MessageView[],
  me: UserId,
): MessageView {
  const { message } = event;
  if (!message.reactions) return message;
  const before = shown.find(({ seq }) => seq === message.seq)?.reactions;
  const wasOwn = (emoji: string) =>
    before?.some((one) => one.emoji === emoji && isOwn(one, me)) ?? false;
  const isTheirs = (emoji: string) =>
    event.type === "message_reacted" && event.by === me &&
      event.emoji === emoji
      ? event.on
      : wasOwn(emoji);
  const reactions = message.reactions.map((reaction) =>
    !reaction.by.includes(me) && isTheirs(reaction.emoji)
      ? { ...reaction, mine: true as const }
      : reaction
  );
  return { ...message, reactions };
}

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
