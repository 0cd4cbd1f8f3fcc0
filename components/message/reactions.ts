import type { UserId } from "@/lib/domain/ids.ts";
import type { PersonView, ReactionView } from "@/lib/protocol/views.ts";
import type { ReactionEntry } from "@/components/views.ts";

interface Scene {
  me: UserId;
  person(id: UserId): PersonView;
}

export function toReaction(
  { emoji, count, by, mine }: ReactionView,
  { me, person }: Scene,
): ReactionEntry {
  const isOwn = mine === true || by.includes(me);
  const others = by.filter((id) => id !== me)
    .map((id) => person(id).displayName);
  const named = isOwn ? ["You", ...others] : others;
  return { emoji, count, isOwn, who: joinNames(named, count - named.length) };
}

/** "Ada", "Ada and Grace", "Ada, Grace and 3 others" */
function joinNames(named: string[], more: number): string {
  const last = more > 0
    ? `${more} ${more === 1 ? "other" : "others"}`
    : named.pop()!;
  return named.length > 0 ? `${named.join(", ")} and ${last}` : last;
}
