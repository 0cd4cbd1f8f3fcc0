import type { App } from "@/lib/app.ts";
import { accessRoom } from "@/lib/chat/access.ts";
import type { Findable } from "@/lib/domain/findable.ts";
import { gramsFor } from "@/lib/domain/grams.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, type Result } from "@/lib/domain/result.ts";
import type { LiveRoom } from "@/lib/store/room/live_room.ts";
import { type Asker, type Criterion, readCondition } from "./criteria.ts";
import { Asked } from "@/lib/store/find/asked.ts";
import { hasWord } from "./matches.ts";
import type { Query } from "./query.ts";

const MAX_GRAMS = 10; // asked of the index, if all of them are

/** Where to look and what for. */
export interface Scope {
  rooms: LiveRoom[]; // all of them this person's own
  grams: Asked; // that every message has which is found
  isPinned: boolean; // every message that is found
  since: number; // when it was said at the earliest, and until when
  until: number;
  isFound(text: Findable): boolean;
}

export async function readScope(
  app: App,
  asker: Asker,
  { words, without, conditions }: Query,
): Promise<Result<Scope>> {
  const criteria: Criterion[] = [];
  for (const condition of conditions) {
    const criterion = await readCondition(app, asker, condition);
    if (!criterion.ok) return criterion;
    criteria.push(criterion.value);
  }
  const rooms = (await roomsOf(app, asker.user)).filter((live) =>
    criteria.every(({ room }) => !room || room(live))
  );
  const isFound = ({ message, words: said }: Findable) =>
    message.body !== null &&
    criteria.every((one) => one.message?.(message) !== false) &&
    words.every((word) => hasWord(said, word)) &&
    !without.some((word) => hasWord(said, word));
  const grams = new Asked(chooseGrams(words, criteria));
  const isPinned = criteria.some((one) => one.isPinned);
  const since = Math.max(...criteria.map(({ since = -Infinity }) => since));
  const until = Math.min(...criteria.map(({ until = Infinity }) => until));
  return ok({ rooms, grams, isPinned, since, until, isFound });
}

/** Whoever is no longer a member sees nothing of what was said. */
export const mayRead = (live: LiveRoom, user: User) =>
  live.members.has(user.id);

async function roomsOf(app: App, user: User): Promise<LiveRoom[]> {
  const ids: RoomId[] = [...(await app.positions.of(user.id)).keys()];
  const found = await Promise.all(ids.map((id) => accessRoom(app, user, id)));
  return found.flatMap((access) =>
    access.ok && access.value.member ? [access.value.live] : []
  );
}

/** A few, spread over all words, and neighbours far apart: they say nearly the same. */
function chooseGrams(words: string[], criteria: Criterion[]): number[] {
  const said = [...new Set(words.flatMap((word) => [...gramsFor(word)]))];
  const step = Math.max(1, said.length / MAX_GRAMS);
  const chosen = said.filter((_, i) => i % step < 1);
  const half = Math.ceil(chosen.length / 2);
  const mixed = chosen.slice(0, half).flatMap((gram, i) => [
    gram,
    ...chosen.slice(half + i, half + i + 1),
  ]);
  return [...criteria.flatMap(({ gram }) => gram ?? []), ...mixed];
}
