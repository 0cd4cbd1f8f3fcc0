import type { App } from "@/lib/app.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { type Names, namesIn } from "@/lib/domain/mentions.ts";
import { keys } from "@/lib/store/keys.ts";

const GET_MANY = 10; // keys a `getMany` may ask for

/** Whom a text calls; who of them may be called is decided with everything else about it. */
export async function findNames(
  app: App,
  roomId: RoomId,
  body: string,
): Promise<Names | undefined> {
  const { people: names, crowd } = namesIn(body);
  if (names.length === 0 && !crowd) return undefined;
  const people = await findPeople(app, names);
  const here = crowd === "here" ? await peopleHere(app, roomId) : [];
  return { people, here, ...(crowd && { crowd }) };
}

async function findPeople(app: App, names: string[]) {
  const found: [string, UserId][] = [];
  for (let i = 0; i < names.length; i += GET_MANY) {
    const some = names.slice(i, i + GET_MANY);
    const rows = await app.reads.getMany<UserId[]>(some.map(keys.username));
    rows.forEach(({ value }, at) => value && found.push([some[at], value]));
  }
  return found;
}

async function peopleHere(app: App, roomId: RoomId): Promise<UserId[]> {
  const { members } = await app.rooms.open(roomId);
  return [...members.keys()].filter((id) => app.presence.isOnline(id));
}
