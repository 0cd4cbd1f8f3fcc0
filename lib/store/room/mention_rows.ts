import type { RoomId } from "@/lib/domain/ids.ts";
import { MAX_CALLED } from "@/lib/domain/limits.ts";
import { namedBy, namesCrowd } from "@/lib/domain/mentions.ts";
import type { MessageChange } from "./draft.ts";
import { keys } from "@/lib/store/keys.ts";

/** Rows that a change of one message takes at most: two a person, those it named before among them. */
export const MAX_MENTION_ROWS = 2 * (4 * MAX_CALLED + 1);

/** About: how many rows these changes take. */
export const countMentionRows = (changes: readonly MessageChange[]): number =>
  changes.filter(isChanged).flatMap(({ before, after }) => [before, after])
    .reduce((sum, one) => sum + (one ? 2 * namedBy(one).size + 1 : 0), 0);

const isChanged = ({ before, after }: MessageChange) =>
  before?.mentions !== after.mentions;

/** Writes who is named by a message now, and no longer by what it was before. */
export function writeMentions(
  atomic: Deno.AtomicOperation,
  roomId: RoomId,
  change: MessageChange,
) {
  if (!isChanged(change)) return;
  const { before, after } = change;
  const { seq, ordinal, at, by, thread } = after; // a thread's ordinals are not the room's
  const now = namedBy(after);
  if (before) {
    for (const id of namedBy(before)) {
      if (now.has(id)) continue;
      if (!thread) atomic.delete(keys.mentionIn(id, roomId, ordinal));
      atomic.delete(keys.mention(id, { at, roomId, seq }));
    }
    if (namesCrowd(before)) atomic.delete(keys.roomMention(roomId, ordinal));
  }
  for (const id of now) {
    if (!thread) atomic.set(keys.mentionIn(id, roomId, ordinal), true);
    atomic.set(keys.mention(id, { at, roomId, seq }), true);
  }
  if (namesCrowd(after)) {
    const { here } = after.mentions!;
    const row = { seq, at, by, ...here && { here } };
    atomic.set(keys.roomMention(roomId, ordinal), row);
  }
}
