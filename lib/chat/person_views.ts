import type { App } from "@/lib/app.ts";
import type { User } from "@/lib/domain/model.ts";
import type { AccountView, PersonView } from "@/lib/protocol/views.ts";
import { kept, type Views } from "./kept_views.ts";

const people: Views<PersonView> = new WeakMap();

/** With what they say of the moment, until it ends. */
export function viewPerson(app: App, user: User): PersonView {
  const { status, quietUntil = 0 } = user;
  if (!status && !quietUntil) return viewNamed(user);
  const now = app.now();
  return {
    ...viewNamed(user),
    ...status && (status.until ?? Infinity) > now && { status },
    ...quietUntil > now && { quietUntil },
  };
}

const viewNamed = (user: User): PersonView =>
  kept(people, user, ({ id, username, displayName, profile }) => {
    const hue = profile?.hue ?? null;
    return { id, username, displayName, ...hue !== null && { hue } };
  });

/** Oneself. */
export const viewAccount = (app: App, user: User): AccountView => ({
  ...viewPerson(app, user),
  email: user.email,
  role: user.role,
});
