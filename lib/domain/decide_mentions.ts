// Whom a message names: only people of the room, as it is when the message is written.
import type { UserId } from "./ids.ts";
import { MAX_CALLED, MAX_QUIETLY_CALLED } from "./limits.ts";
import { type Mentions, namedBy, type Names, namesAll } from "./mentions.ts";
import { refuse, type Result } from "./result.ts";
import type { RoomState } from "./room_state.ts";

interface Asked {
  by: UserId;
  names?: Names;
  confirmed?: boolean;
  thread?: number; // beside the room: from there nobody calls the whole of it
}

/** Refuses to call many people before it is said that this is meant. */
export function decideMentions(
  state: RoomState,
  { by, names, confirmed, thread }: Asked,
  before?: Mentions,
): Result<{ mentions?: Mentions }> {
  const mentions = names &&
    membersAmong(state, by, thread ? { ...names, crowd: undefined } : names);
  if (!mentions) return { ok: true, value: {} };
  const called = countCalled(state, { by, mentions });
  const isNew = mentions.crowd && !before?.crowd;
  if (isNew && !confirmed && called > MAX_QUIETLY_CALLED) {
    return refuse(
      "unconfirmed",
      `@${mentions.crowd} will notify ${called} people.`,
    );
  }
  return { ok: true, value: { mentions } };
}

function membersAmong(
  state: RoomState,
  by: UserId,
  { people, crowd, here }: Names,
): Mentions | undefined {
  const named = people.filter(([, id]) => state.member(id));
  if (named.length === 0 && !crowd) return undefined;
  const reached = here.filter((id) => id !== by && state.member(id));
  return {
    ...(named.length > 0 && { people: named }),
    ...(crowd && { crowd }),
    // So many are a crowd themselves: they are told as one.
    ...(crowd === "here" && reached.length <= MAX_CALLED && { here: reached }),
  };
}

const countCalled = (
  state: RoomState,
  said: { by: UserId; mentions: Mentions },
) => namesAll(said) ? state.memberCount - 1 : namedBy(said).size;
