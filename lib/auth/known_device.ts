import type { App } from "@/lib/app.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import { isSigned, newSecret, sign } from "./secrets.ts";

/** Given to a browser in which somebody signed in; it opens nothing. */
export async function markDevice(
  app: App,
  userId: UserId,
): Promise<string> {
  const id = newSecret();
  return `${id}.${await sign(app.secrets.csrf, said(userId, id))}`;
}

/**
 * Which of this person's devices it is, null when none. Guesses on it are counted by themselves:
 * strangers who guess at an account cannot keep its owner out.
 */
export async function knownDevice(
  app: App,
  userId: UserId,
  mark: string,
): Promise<string | null> {
  const [id, signature = ""] = mark.split(".");
  const isOurs = await isSigned(
    app.secrets.csrf,
    said(userId, id),
    signature,
  );
  return isOurs ? id : null;
}

const said = (userId: UserId, id: string) => `device ${userId} ${id}`;
