import type { App } from "@/lib/app.ts";
import { newId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";

/** Somebody who was registered at some time; in no room yet. */
export async function addUser(
  app: App,
  username: string,
  passwordHash = "",
): Promise<User> {
  const user: User = {
    id: newId(),
    username,
    displayName: username[0].toUpperCase() + username.slice(1),
    email: `${username}@example.test`,
    passwordHash,
    role: "member",
    createdAt: app.now(),
  };
  await app.kv.atomic()
    .set(keys.user(user.id), user)
    .set(keys.username(username), user.id)
    .commit();
  return user;
}
