import type { App } from "@/lib/app.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { type Names, namesIn } from "@/lib/domain/mentions.ts";
import type { User } from "@/lib/domain/model.ts";
import { getMany } from "@/lib/store/get_many.ts";
import { keys } from "@/lib/store/keys.ts";
import { peopleHere } from "./presence.ts";

/**
 * Whom a text calls; who of them may be called is decided with everything else about it. A message
 * names those who were here: whoever does not show that they are is not called as such.
 */
export async function findNames(
  app: App,
  user: User,
  { roomId, body }: { roomId: RoomId; body: string },
): Promise<Names | undefined> {
  const { people: names, crowd } = namesIn(body);
  if (names.length === 0 && !crowd) return undefined;
  const people = await findPeople(app, names);
  const here = crowd === "here"
    ? (await peopleHere(app, user.id, [roomId])).userIds
    : [];
  return { people, here, ...(crowd && { crowd }) };
}

async function findPeople(app: App, names: string[]) {
  const rows = await getMany<UserId>(app.reads, names.map(keys.username));
  return rows.flatMap(({ value }, at): [string, UserId][] =>
    value ? [[names[at], value]] : []
  );
}
