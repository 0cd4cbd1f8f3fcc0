import type { App } from "@/lib/app.ts";
import { accessRoom } from "@/lib/chat/access.ts";
import { peopleCalled } from "@/lib/chat/people.ts";
import { browseRooms } from "@/lib/chat/rooms.ts";
import { viewPerson } from "@/lib/chat/person_views.ts";
import type { User } from "@/lib/domain/model.ts";
import { searchable } from "@/lib/domain/searchable.ts";
import type { FoundRoom, SearchView } from "@/lib/protocol/search_views.ts";
import type { LiveRoom } from "@/lib/store/room/live_room.ts";
import { hasWord } from "./matches.ts";
import type { Query } from "./query.ts";

const MAX_NAMES = 5; // of people, and of rooms

/** People and rooms that are called so; whoever says where to look means messages. */
export async function findNames(
  app: App,
  user: User,
  { words, without, conditions }: Query,
): Promise<Pick<SearchView, "people" | "rooms">> {
  if (conditions.length > 0 || without.length > 0) {
    return { people: [], rooms: [] };
  }
  const [people, rooms] = await Promise.all([
    peopleCalled(app, words.join(" "), MAX_NAMES),
    findRooms(app, user, words),
  ]);
  return { people, rooms };
}

/** Public rooms, and those this person is in. */
async function findRooms(
  app: App,
  user: User,
  words: string[],
): Promise<FoundRoom[]> {
  const own = [...(await app.positions.of(user.id)).keys()];
  const listed = (await browseRooms(app, user)).map(({ id }) => id);
  const ids = [...new Set([...own, ...listed])];
  const found = await Promise.all(
    ids.map(async (id) => {
      const access = await accessRoom(app, user, id);
      return access.ok ? await nameRoom(app, user, access.value.live) : null;
    }),
  );
  return found.filter((room) =>
    room !== null && room.kind !== "direct" && // the other person is found by themselves
    words.every((word) => hasWord(searchable(room.name), word))
  ).slice(0, MAX_NAMES) as FoundRoom[];
}

export async function nameRoom(
  app: App,
  user: User,
  { room }: LiveRoom,
): Promise<FoundRoom> {
  const { id, kind, name, pair } = room!;
  const otherId = pair?.find((one) => one !== user.id);
  const found = otherId && await app.users.find(otherId);
  if (!found) return { id, kind, name };
  const other = viewPerson(app, found);
  return { id, kind, name: other.displayName, other };
}
