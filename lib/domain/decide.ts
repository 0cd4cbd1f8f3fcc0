// What a room's single writer makes of a command. Pure: asked again, it answers the same, and
// asking twice for what has already happened changes nothing.
import type { Command } from "./command.ts";
import type { RoomEvent } from "./event.ts";
import { MAX_MEMBERS } from "./limits.ts";
import type { Member, Message } from "./model.ts";
import * as policy from "./policy.ts";
import { ok, refuse, type Result } from "./result.ts";
import type { Decision, RoomState } from "./room_state.ts";

type Ask<Type> = Extract<Command, { type: Type }>;
type Decided = Result<Decision>;

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
      return post(state, command, now);
    case "edit":
      return edit(state, command, now);
    case "delete":
      return remove(state, command, now);
    case "read":
      return read(state, command);
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

function post(
  state: RoomState,
  { by, ref, body }: Ask<"post">,
  now: number,
): Decided {
  const earlier = state.sent(by, ref);
  if (earlier !== null) return ok({ seq: earlier, events: [] });
  if (!policy.canPost(state.member(by))) {
    return forbidden("Join the room to post.");
  }

  const { seq, ordinal } = next(state);
  const message: Message = { seq, ordinal, by, at: now, ref, body };
  return happened({ type: "message_posted", seq, at: now, by, message });
}

function edit(
  state: RoomState,
  { by, seq, body }: Ask<"edit">,
  now: number,
): Decided {
  const message = state.message(seq);
  if (!message) return missing();
  if (message.body === body && message.by === by) return unchanged(state);
  if (!policy.canEdit(state.member(by), message)) {
    return forbidden("Only its author can edit a message.");
  }
  const edited = { ...message, body, editedAt: now };
  return happened({
    type: "message_edited",
    ...stamp(state, by, now),
    message: edited,
  });
}

function remove(
  state: RoomState,
  { by, seq }: Ask<"delete">,
  now: number,
): Decided {
  const message = state.message(seq);
  if (!message) return missing();
  if (message.body === null && message.by === by) return unchanged(state);
  if (!policy.canDelete(state.member(by), message)) {
    return forbidden("Only its author can delete a message.");
  }
  const { editedAt: _, ...rest } = message;
  const tombstone = { ...rest, body: null };
  return happened({
    type: "message_deleted",
    ...stamp(state, by, now),
    message: tombstone,
  });
}

function read(state: RoomState, { by, ordinal }: Ask<"read">): Decided {
  if (!state.member(by)) return forbidden("Join the room first.");
  const reached = Math.min(ordinal, state.head.ordinal);
  const { seq } = state.head;
  if (reached <= state.readOrdinal(by)) return ok({ seq, events: [] });
  return ok({ seq, events: [], readOrdinal: reached });
}

function join(state: RoomState, { by }: Ask<"join">, now: number): Decided {
  if (state.member(by)) return unchanged(state);
  if (!policy.canJoin(state.room!)) {
    return forbidden("Somebody has to add you to this room.");
  }
  return admit(state, by, { userId: by, role: "member", joinedAt: now });
}

function leave(state: RoomState, { by }: Ask<"leave">, now: number): Decided {
  const member = state.member(by);
  if (!member) return unchanged(state);
  if (!policy.canLeave(state.room!, member)) {
    return forbidden("A direct conversation cannot be left.");
  }
  return happened({
    type: "member_left",
    ...stamp(state, by, now),
    userId: by,
  });
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
  return happened({
    type: "member_joined",
    ...stamp(state, by, member.joinedAt),
    member,
  });
}

const next = ({ head }: RoomState) => ({
  seq: head.seq + 1,
  ordinal: head.ordinal + 1,
});
const stamp = ({ head }: RoomState, by: string, at: number) => ({
  seq: head.seq + 1,
  at,
  by,
});
const happened = (event: RoomEvent): Decided =>
  ok({ seq: event.seq, events: [event] });
const unchanged = ({ head }: RoomState): Decided =>
  ok({ seq: head.seq, events: [] });
const missing = (): Decided =>
  refuse("not_found", "There is no such room or message.");
const forbidden = (message: string): Decided => refuse("forbidden", message);
