import { cookieName } from "@/lib/auth/authenticate.ts";
import { listRooms, openRoom } from "@/lib/chat/reading.ts";
import { viewAccount } from "@/lib/chat/person_views.ts";
import { newId, type RoomId } from "@/lib/domain/ids.ts";
import { PAGE_SIZE } from "@/lib/domain/limits.ts";
import type { User } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";
import {
  openTestApp,
  signInAs,
  type TestApp,
  value,
} from "@/tests/helpers/app.ts";
import type { Resident, Task } from "./task.ts";

/** Everybody there is, and where they meet. */
export interface Town {
  epoch: string;
  rooms: RoomId[];
  residents: Resident[];
}

/** Lets people move into an empty Parley: each into one room, every fourth into a second. */
export async function foundTown(
  app: TestApp,
  size: { people: number; rooms: number },
  url: string | ((room: number) => string), // where its people find Parley
): Promise<Town> {
  const users = await Promise.all(
    Array.from({ length: size.people }, (_, i) => addUser(app, i)),
  );
  const rooms = await Promise.all(
    Array.from(
      { length: size.rooms },
      (_, i) =>
        addRoom(app, i, users.filter((_, k) => isMember(k, i, size.rooms))),
    ),
  );
  const residents = await Promise.all(
    users.map((user, i) =>
      settle(app, user, {
        home: rooms[i % size.rooms],
        number: i,
        url: typeof url === "string" ? url : url(i % size.rooms),
      })
    ),
  );
  return { epoch: app.epoch, rooms, residents };
}

/** The same in a data folder that nobody has open. */
export async function foundTownIn(
  dataDir: string,
  size: { people: number; rooms: number },
  url: string | ((room: number) => string),
): Promise<Town> {
  await using app = await openTestApp(dataDir);
  return await foundTown(app, size, url);
}

const isMember = (person: number, room: number, rooms: number) =>
  person % rooms === room || person % 4 === 0 && (person + 1) % rooms === room;

/** The people of a town in several crowds. */
export function tasks(
  { epoch, residents }: Town,
  { crowds, ...rest }:
    & Pick<Task, "seed" | "perSecond" | "pace" | "stutter" | "padding">
    & { crowds: number },
): Task[] {
  return Array.from({ length: crowds }, (_, crowd) => ({
    ...rest,
    epoch,
    build: "",
    seed: rest.seed + crowd,
    perSecond: rest.perSecond / crowds,
    residents: residents.filter((_, i) => i % crowds === crowd),
  }));
}

async function addUser(app: TestApp, i: number): Promise<User> {
  const user: User = {
    id: newId(),
    username: `person${i}`,
    displayName: `Person ${i}`,
    email: `person${i}@example.test`,
    passwordHash: "",
    role: "member",
    createdAt: app.now(),
  };
  await app.kv.set(keys.user(user.id), user);
  return user;
}

async function addRoom(
  app: TestApp,
  i: number,
  members: User[],
): Promise<RoomId> {
  const room = {
    id: newId(),
    kind: "private" as const,
    name: `room ${i}`,
    topic: "",
    createdBy: members[0].id,
    createdAt: app.now(),
  };
  const [by, ...others] = members.map(({ id }) => id);
  const memberIds = [by];
  value(
    await app.journal.append(room.id, { type: "create", by, room, memberIds }),
  );
  await Promise.all(
    others.map(async (userId) =>
      value(await app.journal.append(room.id, { type: "add", by, userId }))
    ),
  );
  return room.id;
}

async function settle(
  app: TestApp,
  user: User,
  { home, number, url }: { home: RoomId; number: number; url: string },
): Promise<Resident> {
  const secret = await signInAs(app, user, "an attack");
  return {
    url,
    account: viewAccount(app, user),
    headers: {
      cookie: `${cookieName(app, "session")}=${secret}`,
      // As behind a proxy: an address of their own, since each may have so many sockets only.
      "x-forwarded-for": `10.0.${number >> 8}.${number & 255}`,
    },
    home: value(await openRoom(app, user, { roomId: home, limit: PAGE_SIZE })),
    rooms: await listRooms(app, user),
  };
}
