import {
  type Ask,
  type Decided,
  forbidden,
  stamp,
  unchanged,
} from "./decided.ts";
import type { RoomEvent } from "./event.ts";
import type { UserId } from "./ids.ts";
import type { Member } from "./model.ts";
import { canLeave } from "./policy.ts";
import { ok } from "./result.ts";
import type { RoomState } from "./room_state.ts";

/** No room is left without an owner: whoever has been in it for longest takes over. */
export function leave(
  state: RoomState,
  { by }: Ask<"leave">,
  now: number,
): Decided {
  const member = state.member(by);
  if (!member) return unchanged(state);
  if (!canLeave(state.room!, member)) {
    return forbidden("A direct conversation cannot be left.");
  }
  const left: RoomEvent = {
    type: "member_left",
    ...stamp(state, by, now),
    userId: by,
  };
  const heir = member.role === "owner" ? heirOf(state, by) : null;
  return heir
    ? ok({ seq: left.seq + 1, events: [left, promoting(heir, left)] })
    : ok({ seq: left.seq, events: [left] });
}

/** Whoever takes the place of the first in an empty room owns it. */
export const promoting = (
  member: Member,
  { seq, at, by }: RoomEvent,
): RoomEvent => ({
  type: "role_changed",
  seq: seq + 1,
  at,
  by,
  member: { ...member, role: "owner" },
});

function heirOf(state: RoomState, leaving: UserId): Member | null {
  let heir: Member | null = null;
  for (const member of state.members()) {
    if (member.userId === leaving) continue;
    if (member.role === "owner") return null; // there is another one
    if (!heir || isLonger(member, heir)) heir = member;
  }
  return heir;
}

const isLonger = (a: Member, b: Member) =>
  a.joinedAt !== b.joinedAt ? a.joinedAt < b.joinedAt : a.userId < b.userId;
