import type { App } from "@/lib/app.ts";
import { roomTopic } from "@/lib/bus.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { PersonView } from "@/lib/protocol/views.ts";
import { areAcquainted } from "./acquaintance.ts";

/** Tells those who share a room with this person that they came or went; nobody else. */
export async function announce(app: App, userId: UserId, roomIds: RoomId[]) {
  const { showPresence } = await app.settings.of(userId);
  if (showPresence) await tell(app, userId, roomIds, viewHere(app, userId));
}

/** Whoever hides from now on has gone, as far as others see; whoever no longer does has come. */
export async function announceChoice(app: App, userId: UserId) {
  const { showPresence } = await app.settings.of(userId);
  const roomIds = [...(await app.positions.of(userId)).keys()];
  const here = showPresence ? viewHere(app, userId) : { online: false };
  await tell(app, userId, roomIds, here);
}

/** Who of these rooms is here, but for the one who asks and those who do not want it known. */
export async function peopleHere(
  app: App,
  userId: UserId,
  roomIds: RoomId[],
): Promise<{ userIds: UserId[]; awayIds: UserId[] }> {
  if (!(await app.settings.of(userId)).showPresence) return NOBODY;
  const rooms = await openAll(app, roomIds);
  const members = new Set(rooms.flatMap(({ members }) => [...members.keys()]));
  members.delete(userId);
  const here = [...members].filter((id) => app.presence.isOnline(id));
  const shown = await Promise.all(here.map((id) => app.settings.of(id)));
  const userIds = here.filter((_, index) => shown[index].showPresence);
  const awayIds = userIds.filter((id) => app.presence.of(id) === "away");
  return { userIds, awayIds };
}

/** The same people, with whether they are here, where `viewer` may know it. */
export async function withPresence<Person extends PersonView>(
  app: App,
  viewer: UserId,
  people: Person[],
): Promise<Person[]> {
  if (!(await app.settings.of(viewer)).showPresence) return people;
  return await Promise.all(people.map(async (person) => {
    const isShown = app.presence.isOnline(person.id) &&
      (await app.settings.of(person.id)).showPresence &&
      await areAcquainted(app, viewer, person.id);
    return isShown ? { ...person, ...viewHere(app, person.id) } : person;
  }));
}

/**
 * The same of one person; of who is not here when they were, where both let it be seen: it says as
 * much as being here does, so both must show that, too.
 */
export async function withLastSeen(
  app: App,
  viewer: UserId,
  person: PersonView,
): Promise<PersonView> {
  const [here] = await withPresence(app, viewer, [person]);
  if (here.online) return here;
  const both = await Promise.all(
    [viewer, person.id].map((id) => app.settings.of(id)),
  );
  const isShown = both.every((one) => one.showLastSeen && one.showPresence) &&
    await areAcquainted(app, viewer, person.id);
  const lastSeen = isShown ? await app.lastSeen.of(person.id) : null;
  return lastSeen === null ? here : { ...here, lastSeen };
}

const NOBODY = { userIds: [], awayIds: [] };

function viewHere({ presence }: App, userId: UserId) {
  const here = presence.of(userId);
  return { online: here !== null, ...here === "away" && { away: true } };
}

async function tell(
  app: App,
  userId: UserId,
  roomIds: RoomId[],
  here: { online: boolean; away?: boolean },
) {
  const news = { type: "presence", userId, ...here } as const;
  for (const { room, members } of await openAll(app, roomIds)) {
    if (members.has(userId)) app.bus.publish(roomTopic(room!.id), news);
  }
}

const openAll = (app: App, roomIds: RoomId[]) =>
  Promise.all(roomIds.map((id) => app.rooms.open(id)));
