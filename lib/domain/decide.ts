// What a room's single writer makes of a command. Pure: asked again, it answers the same, and
// asking twice for what has already happened changes nothing.
import type { Command } from "./command.ts";
import { leave, promoting } from "./decide_leave.ts";
import {
  deleting,
  editing,
  pinning,
  posting,
  restoring,
} from "./decide_message.ts";
import { followThread, readThread } from "./decide_thread.ts";
import { reacting } from "./decide_reaction.ts";
import {
  type Ask,
  type Decided,
  forbidden,
  happened,
  missing,
  stamp,
  unchanged,
} from "./decided.ts";
import type { RoomEvent } from "./event.ts";
import { MAX_FOUNDERS, MAX_MEMBERS } from "./limits.ts";
import type { Member } from "./model.ts";
import * as policy from "./policy.ts";
import { ok, refuse } from "./result.ts";
import type { RoomState } from "./room_state.ts";

export function decide(
  state: RoomState,
  command: Command,
  now: number,
): Decided {
  if (command.type === "create") return create(state, command, now);
  if (!state.room) return missing();
  const asker = state.member(command.by);
  if (!policy.canSee(state.room, asker)) return missing();

  switch (command.type) {
    case "post":
      return posting(state, command, now);
    case "edit":
      return editing(state, command, now);
    case "delete":
      return deleting(state, command, now);
    case "restore":
      return restoring(state, command, now);
    case "pin":
      return pinning(state, command, now);
    case "react":
      return reacting(state, command, now);
    case "unread":
      return unread(state, command);
    case "read":
      return read(state, command);
    case "follow":
      return followThread(state, command);
    case "read_thread":
      return readThread(state, command);
    case "join":
      return join(state, command, now);
    case "leave":
      return leave(state, command, now);
    case "add":
      return addMember(state, command, now);
    case "remove":
      return removeMember(state, command, now);
    case "change":
      return change(state, command, now);
  }
}

function create(
  state: RoomState,
  { by, room, memberIds }: Ask<"create">,
  now: number,
): Decided {
  if (state.room) return unchanged(state);
  if (memberIds.length > MAX_FOUNDERS) {
    return refuse(
      "conflict",
      `A room begins with at most ${MAX_FOUNDERS} people. Add the others then.`,
    );
  }
  const created: RoomEvent = {
    type: "room_created",
    seq: 1,
    at: now,
    by,
    room,
  };
  const joined = memberIds.map((userId, index): RoomEvent => ({
    type: "member_joined",
    seq: index + 2,
    at: now,
    by,
    member: {
      userId,
      joinedAt: now,
      role: userId === room.createdBy ? "owner" : "member",
    },
  }));
  return ok({ seq: 1 + joined.length, events: [created, ...joined] });
}

function read(state: RoomState, { by, ordinal }: Ask<"read">): Decided {
  if (!state.member(by)) return forbidden("Join the room first.");
  const reached = Math.min(ordinal, state.head.ordinal);
  const { seq } = state.head;
  if (reached <= state.readOrdinal(by)) return ok({ seq, events: [] });
  return ok({ seq, events: [], readOrdinal: reached });
}

/** From this message on; what was read before it stays so. */
function unread(state: RoomState, { by, ordinal }: Ask<"unread">): Decided {
  if (!state.member(by)) return forbidden("Join the room first.");
  const { seq } = state.head;
  const before = ordinal - 1;
  if (before >= state.readOrdinal(by)) return ok({ seq, events: [] });
  return ok({ seq, events: [], readOrdinal: before });
}

function join(state: RoomState, { by }: Ask<"join">, now: number): Decided {
  if (state.member(by)) return unchanged(state);
  if (!policy.canJoin(state.room!)) {
    return forbidden("Somebody has to add you to this room.");
  }
  return admit(state, by, { userId: by, role: "member", joinedAt: now });
}

function addMember(
  state: RoomState,
  { by, userId }: Ask<"add">,
  now: number,
): Decided {
  if (!policy.canAddMembers(state.room!, state.member(by))) {
    return forbidden("Only members can add people.");
  }
  if (state.member(userId)) return unchanged(state);
  return admit(state, by, { userId, role: "member", joinedAt: now });
}

function removeMember(
  state: RoomState,
  { by, userId }: Ask<"remove">,
  now: number,
): Decided {
  if (!policy.canRemoveMember(state.room!, state.member(by), userId)) {
    return forbidden("Only the room's owner can remove somebody else.");
  }
  if (!state.member(userId)) return unchanged(state);
  return happened({ type: "member_left", ...stamp(state, by, now), userId });
}

function change(
  state: RoomState,
  { by, name, topic }: Ask<"change">,
  now: number,
): Decided {
  const room = state.room!;
  if (!policy.canChangeRoom(room, state.member(by))) {
    return forbidden("Only the room's owner can change it.");
  }
  if (room.name === name && room.topic === topic) return unchanged(state);
  const changed = { ...room, name, topic };
  return happened({
    type: "room_changed",
    ...stamp(state, by, now),
    room: changed,
  });
}

function admit(state: RoomState, by: string, member: Member): Decided {
  if (state.memberCount >= MAX_MEMBERS) {
    return refuse("conflict", "The room is full.");
  }
  const joined: RoomEvent = {
    type: "member_joined",
    ...stamp(state, by, member.joinedAt),
    member: { ...member, joinedAfter: state.head.ordinal },
  };
  if (state.memberCount > 0) return happened(joined);
  return ok({
    seq: joined.seq + 1,
    events: [joined, promoting(joined.member, joined)],
  });
}
