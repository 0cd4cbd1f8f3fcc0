// Whom a message names: only people of the room, as it is when the message is written.
import type { UserId } from "./ids.ts";
import { MAX_QUIETLY_CALLED } from "./limits.ts";
import { type Mentions, namedBy, type Names } from "./mentions.ts";
import { refuse, type Result } from "./result.ts";
import type { RoomState } from "./room_state.ts";

type Membership = Pick<RoomState, "member" | "memberCount">;

interface Asked {
  by: UserId;
  names?: Names;
  confirmed?: boolean;
  thread?: number; // beside the room: from there nobody calls the whole of it
}

/** Refuses to call many people before it is said that this is meant. */
export function decideMentions(
  state: Membership,
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
  state: Membership,
  by: UserId,
  { people, crowd, here }: Names,
): Mentions | undefined {
  const named = people.filter(([, id]) => state.member(id));
  if (named.length === 0 && !crowd) return undefined;
  const reached = here.filter((id) => id !== by && state.member(id));
  return {
    ...(named.length > 0 && { people: named }),
    ...(crowd && { crowd }),
    ...(crowd === "here" && { here: reached }),
  };
}

function countCalled(
  state: Membership,
  said: { by: UserId; mentions: Mentions },
): number {
  const { crowd, here } = said.mentions;
  if (crowd && !here) return state.memberCount - 1;
  return new Set([...namedBy(said), ...here ?? []]).size;
}
