import type { User } from "@/lib/domain/model.ts";
import { search } from "@/lib/search/search.ts";
import type { FoundMessage } from "@/lib/protocol/search_views.ts";
import { newId, type RoomId } from "@/lib/domain/ids.ts";
import { addPerson, post, type TestApp, value } from "@/tests/helpers/app.ts";

const LIMIT = 20;

export const people = (app: TestApp, ...names: string[]) =>
  Promise.all(names.map((name) => addPerson(app, name)));

/** One page of what this person finds. */
export async function finds(app: TestApp, user: User, q: string) {
  const zone = "Europe/Berlin";
  return value(await search(app, user, { q, limit: LIMIT, zone }));
}

/** The whole texts of all messages found, page by page. */
export async function findsAll(
  app: TestApp,
  user: User,
  q: string,
  limit = LIMIT,
): Promise<string[]> {
  const messages: FoundMessage[] = [];
  let cursor: string | undefined;
  do {
    const found = value(
      await search(app, user, { q, cursor, limit, zone: "UTC" }),
    );
    messages.push(...found.messages);
    cursor = found.next ?? undefined;
  } while (cursor);
  return await Promise.all(
    messages.map(async ({ room, seq }) =>
      (await app.log.message(room.id, seq))!.body!
    ),
  );
}

export async function says(
  app: TestApp,
  user: User,
  roomId: RoomId,
  ...bodies: string[]
): Promise<number[]> {
  const said = await Promise.all(
    bodies.map((body) => app.journal.append(roomId, post(user, body))),
  );
  return said.map((one) => value(one).seq);
}

/** All that the store keeps, as far as it can be read as text or numbers. */
export async function rowsUnder(kv: Deno.Kv, ...prefix: string[]) {
  return await Array.fromAsync(kv.list({ prefix }));
}

export const someWord = () => `word${newId().toLowerCase()}`;
