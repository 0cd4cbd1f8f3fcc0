import type { App } from "@/lib/app.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { type Names, namesIn } from "@/lib/domain/mentions.ts";
import { getMany } from "@/lib/store/get_many.ts";
import { keys } from "@/lib/store/keys.ts";

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
  const rows = await getMany<UserId>(app.reads, names.map(keys.username));
  return rows.flatMap(({ value }, at): [string, UserId][] =>
    value ? [[names[at], value]] : []
  );
}

async function peopleHere(app: App, roomId: RoomId): Promise<UserId[]> {
  const { members } = await app.rooms.open(roomId);
  return [...members.keys()].filter((id) => app.presence.isOnline(id));
}
