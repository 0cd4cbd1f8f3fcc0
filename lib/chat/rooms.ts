import type { App } from "@/lib/app.ts";
import type { Command } from "@/lib/domain/command.ts";
import { newId, type RoomId } from "@/lib/domain/ids.ts";
import type { Room, User } from "@/lib/domain/model.ts";
import { canChangeRoom } from "@/lib/domain/policy.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import { fold } from "@/lib/domain/text.ts";
import type {
  AddMember,
  ChangeRoom,
  CreateRoom,
  JoinRoom,
  LeaveRoom,
  RemoveMember,
} from "@/lib/protocol/inputs.ts";
import type {
  MemberView,
  RoomListing,
  RoomView,
} from "@/lib/protocol/views.ts";
import { keys } from "@/lib/store/keys.ts";
import { accessRoom } from "./access.ts";
import { mayAdd } from "./acquaintance.ts";
import { withPresence } from "./presence.ts";
import { findRoom } from "./reading.ts";
import { releaseName, reserveName } from "./room_names.ts";
import { viewPerson } from "./person_views.ts";

const MAX_LISTED = 500; // public rooms on the browse page

export async function createRoom(
  app: App,
  user: User,
  { name, topic, kind }: CreateRoom,
): Promise<Result<RoomView>> {
  const refusal = app.rates.take("create_room", user.id);
  if (refusal) return { ok: false, refusal };
  const id = newId();
  if (kind === "public" && !await reserveName(app, id, name)) return nameTaken;

  const room = {
    id,
    kind,
    name,
    topic,
    createdBy: user.id,
    createdAt: app.now(),
  };
  return await create(app, user, room, [user.id]);
}

export async function changeRoom(
  app: App,
  user: User,
  { roomId, name, topic }: ChangeRoom,
): Promise<Result<RoomView>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  const { room, member } = access.value;
  if (!canChangeRoom(room, member)) {
    return refuse("forbidden", "Only the room's owner can change it.");
  }
  const renames = room.kind === "public" && fold(room.name) !== fold(name);
  if (renames && !await reserveName(app, roomId, name)) return nameTaken;

  const changed = await write(app, user, roomId, {
    type: "change",
    by: user.id,
    name,
    topic,
  });
  if (renames) await releaseName(app, roomId, changed.ok ? room.name : name);
  return changed;
}

export const joinRoom = (app: App, user: User, { roomId }: JoinRoom) =>
  write(app, user, roomId, { type: "join", by: user.id });

export async function leaveRoom(app: App, user: User, { roomId }: LeaveRoom) {
  return await append(app, user, roomId, { type: "leave", by: user.id });
}

export async function addMember(
  app: App,
  user: User,
  { roomId, userId }: AddMember,
) {
  if (!await app.users.find(userId)) {
    return refuse("not_found", "There is no such person.");
  }
  if (!await mayAdd(app, user.id, userId)) {
    const message = "They do not want to be added by you. Write to them first.";
    return refuse("forbidden", message);
  }
  return await append(app, user, roomId, { type: "add", by: user.id, userId });
}

export async function removeMember(
  app: App,
  user: User,
  { roomId, userId }: RemoveMember,
) {
  return await append(app, user, roomId, {
    type: "remove",
    by: user.id,
    userId,
  });
}

export async function listMembers(
  app: App,
  user: User,
  roomId: RoomId,
): Promise<Result<MemberView[]>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  const { members } = access.value.live;
  const people = await app.users.list(members.keys());
  const views = people.map((person) => ({
    ...viewPerson(app, person),
    roomRole: members.get(person.id)?.role ?? "member",
  }));
  const here = await withPresence(app, user.id, views);
  return ok(here.sort((a, b) => a.displayName.localeCompare(b.displayName)));
}

/** Public rooms, by name. */
export async function browseRooms(
  app: App,
  user: User,
): Promise<RoomListing[]> {
  const rows = await Array.fromAsync(
    app.reads.list({ prefix: keys.publicRooms() }, {
      limit: MAX_LISTED,
      batchSize: MAX_LISTED,
    }),
  );
  const rooms = await Promise.all(
    rows.map(({ key }) => app.rooms.open(key[1] as RoomId)),
  );
  const listings = rooms.map(({ room, members }) => ({
    id: room!.id,
    name: room!.name,
    topic: room!.topic,
    memberCount: members.size,
    joined: members.has(user.id),
  }));
  return listings.sort((a, b) => a.name.localeCompare(b.name));
}

const nameTaken = refuse("conflict", "A public room has this name already.", {
  fields: { name: "This name is taken." },
});

/** Unless it is there already. */
export async function create(
  app: App,
  user: User,
  room: Room,
  memberIds: string[],
) {
  const command = { type: "create", by: user.id, room, memberIds } as const;
  const created = await app.journal.append(room.id, command);
  return created.ok ? await findRoom(app, user, room.id) : created;
}

async function write(app: App, user: User, roomId: RoomId, command: Command) {
  const written = await append(app, user, roomId, command);
  return written.ok ? await findRoom(app, user, roomId) : written;
}

async function append(
  app: App,
  user: User,
  roomId: RoomId,
  command: Command,
): Promise<Result<{ seq: number }>> {
  const refusal = app.rates.take("change", user.id);
  if (refusal) return { ok: false, refusal };
  const decision = await app.journal.append(roomId, command);
  return decision.ok ? ok({ seq: decision.value.seq }) : decision;
}
