import type { App } from "@/lib/app.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import { isSigned, newSecret, sign } from "./secrets.ts";

/** Given to a browser in which somebody signed in; it opens nothing. */
export function markDevice(app: App, userId: UserId): string {
  const id = newSecret();
  return `${id}.${sign(app.secrets.csrf, said(userId, id))}`;
}

/**
 * Which of this person's devices it is, null when none. Guesses on it are counted by themselves:
 * strangers who guess at an account cannot keep its owner out.
 */
export function knownDevice(
  app: App,
  userId: UserId,
  mark: string,
): string | null {
  const [id, signature = ""] = mark.split(".");
  return isSigned(app.secrets.csrf, said(userId, id), signature) ? id : null;
}

const said = (userId: UserId, id: string) => `device ${userId} ${id}`;
