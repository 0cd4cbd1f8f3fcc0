import type { App } from "@/lib/app.ts";
import { roomTopic, userTopic } from "@/lib/bus.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import type { Profile, User } from "@/lib/domain/model.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import type {
  ChangeProfile,
  ShowPerson,
} from "@/lib/protocol/settings_inputs.ts";
import type { ProfileView } from "@/lib/protocol/views.ts";
import { updateUser } from "@/lib/store/users.ts";
import { viewPerson } from "./views.ts";

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
  const isKnown = await areAcquainted(app, user.id, userId);
  return ok({
    ...viewPerson(person),
    ...{ bio, pronouns, zone },
    ...isKnown && { phone },
  });
}

export async function changeProfile(
  app: App,
  user: User,
  { displayName, ...profile }: ChangeProfile,
): Promise<Result<ProfileView>> {
  const refusal = app.rates.take("change_person", user.id);
  if (refusal) return { ok: false, refusal };
  const changed = await updateUser(app.kv, user.id, { displayName, profile });
  if (!changed) return refuse("conflict", "This account has gone.");
  await userChanged(app, changed);
  return await findProfile(app, changed, { userId: user.id });
}

/** Whoever shows this person somewhere shows them as they are now. */
export async function userChanged(app: App, user: User) {
  app.users.forget(user.id);
  const news = { type: "person", person: viewPerson(user) } as const;
  app.bus.publish(userTopic(user.id), news);
  for (const roomId of (await app.positions.of(user.id)).keys()) {
    app.bus.publish(roomTopic(roomId), news);
  }
}

/** They share a conversation, or are the same person. */
export async function areAcquainted(
  app: App,
  one: UserId,
  other: UserId,
): Promise<boolean> {
  if (one === other) return true;
  const [ones, others] = await Promise.all(
    [one, other].map((id) => app.positions.of(id)),
  );
  return [...ones.keys()].some((roomId) => others.has(roomId));
}
