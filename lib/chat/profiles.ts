import type { App } from "@/lib/app.ts";
import { roomTopic, userTopic } from "@/lib/bus.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import type { Profile, User } from "@/lib/domain/model.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import type {
  ChangeProfile,
  ChangeQuiet,
  ChangeStatus,
  ShowPerson,
} from "@/lib/protocol/settings_inputs.ts";
import type { PersonView, ProfileView } from "@/lib/protocol/views.ts";
import { changedSince, heardBy } from "@/lib/store/people/changed.ts";
import { updateUser } from "@/lib/store/people/users.ts";
import { knows } from "./acquaintance.ts";
import { withLastSeen } from "./presence.ts";
import { viewPerson } from "./person_views.ts";

const MINUTE_MS = 60_000;
const UNSAID: Profile = {
  bio: "",
  pronouns: "",
  phone: "",
  zone: "",
  hue: null,
};

/** What somebody says of themselves, as `user` may read it. */
export async function findProfile(
  app: App,
  user: User,
  { userId }: ShowPerson,
): Promise<Result<ProfileView>> {
  const person = await app.users.find(userId);
  if (!person) return refuse("not_found", "There is no such person.");
  const { bio, pronouns, zone, phone } = person.profile ?? UNSAID;
  return ok({
    ...await withLastSeen(app, user.id, viewPerson(app, person)),
    ...{ bio, pronouns, zone },
    ...await knows(app, userId, user.id) && { phone },
  });
}

export async function changeProfile(
  app: App,
  user: User,
  { displayName, ...profile }: ChangeProfile,
): Promise<Result<ProfileView>> {
  return await change(app, user, { displayName, profile });
}

/** What this person says of the moment, for all who know them. */
export async function changeStatus(
  app: App,
  user: User,
  { emoji, text, minutes }: ChangeStatus,
): Promise<Result<ProfileView>> {
  const until = minutes === null ? null : app.now() + minutes * MINUTE_MS;
  const status = emoji || text ? { emoji, text, until } : null;
  return await change(app, user, { status });
}

/** Does not want to be disturbed for a while. */
export async function changeQuiet(
  app: App,
  user: User,
  { minutes }: ChangeQuiet,
): Promise<Result<ProfileView>> {
  const quietUntil = minutes === null ? 0 : app.now() + minutes * MINUTE_MS;
  return await change(app, user, { quietUntil });
}

async function change(
  app: App,
  user: User,
  said: Partial<User>,
): Promise<Result<ProfileView>> {
  const refusal = app.rates.take("change_person", user.id);
  if (refusal) return { ok: false, refusal };
  const changed = await updateUser(app, user.id, said);
  if (!changed) return refuse("conflict", "This account no longer exists.");
  app.users.forget(user.id);
  await tellPerson(app, user.id);
  return await findProfile(app, changed, { userId: user.id });
}

/**
 * Who changed after those changes that a client has heard of: as they are now; null when it is too
 * much, or not known (`heard` is null): then it has to ask for those it shows.
 */
export async function findChanged(
  app: App,
  heard: number | null,
): Promise<{ people: PersonView[] | null; heard: number }> {
  const changed = await app.users.changed();
  const ids = heard === null ? null : changedSince(changed, heard);
  const people = ids && await app.users.list(ids);
  return {
    people: people && people.map((one) => viewPerson(app, one)),
    heard: changed.count,
  };
}

/** How many changes have reached a client by now, if it was told all that happened. */
export const countHeard = async (app: App): Promise<number> =>
  heardBy(await app.users.changed(), app.now());

/** Whoever shows this person somewhere shows them as they are now, and not when they were here. */
export async function tellPerson(app: App, userId: UserId) {
  const user = await app.users.find(userId);
  if (!user) return;
  const news = { type: "person", person: viewPerson(app, user) } as const;
  app.bus.publish(userTopic(userId), news);
  for (const roomId of (await app.positions.of(userId)).keys()) {
    app.bus.publish(roomTopic(roomId), news);
  }
}
