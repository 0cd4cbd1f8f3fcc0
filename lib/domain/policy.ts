// Who may do what: pure questions. The server obeys the answers; components hide buttons by them.
import type { Member, Message, Room } from "./model.ts";
import type { UserId } from "./ids.ts";

/** Public rooms can be read before joining; all others only by their members. */
export const canSee = (room: Room, member: Member | null) =>
  room.kind === "public" || member !== null;

export const canPost = (member: Member | null) => member !== null;

export const canJoin = (room: Room) => room.kind === "public";

// A direct conversation has nobody to hand over to and nothing to leave behind.
export const canLeave = (room: Room, member: Member | null) =>
  member !== null && room.kind !== "direct";

export const canAddMembers = (room: Room, member: Member | null) =>
  member !== null && room.kind !== "direct";

export const canRemoveMember = (
  room: Room,
  member: Member | null,
  userId: UserId,
) =>
  room.kind !== "direct" && member?.role === "owner" &&
  member.userId !== userId;

export const canChangeRoom = (room: Room, member: Member | null) =>
  room.kind !== "direct" && member?.role === "owner";

export const canEdit = (member: Member | null, message: Message) =>
  canDelete(member, message) && !message.origin; // nobody changes what somebody else has said

export const canDelete = (member: Member | null, message: Message) =>
  member !== null && message.by === member.userId && message.body !== null;

export const canRestore = (member: Member | null, message: Message) =>
  member !== null && message.by === member.userId;

export const canPin = (member: Member | null) => member !== null;

export const canReact = (member: Member | null) => member !== null;
