import type { App } from "@/lib/app.ts";
import { viewPerson } from "@/lib/chat/person_views.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, type Result } from "@/lib/domain/result.ts";
import type { Search } from "@/lib/protocol/finding_inputs.ts";
import type { FoundMessage, SearchView } from "@/lib/protocol/search_views.ts";
import { excerpt } from "./excerpt.ts";
import { findNames, nameRoom } from "./names.ts";
import { type Hit, newestFirst, type Place } from "./newest_first.ts";
import { PinSearch } from "./pin_search.ts";
import { type Query, readQuery } from "./query.ts";
import { LogSearch } from "./log_search.ts";
import { mayRead, readScope } from "./scope.ts";

const NOTHING: SearchView = { people: [], rooms: [], messages: [], next: null };

/** People, rooms and messages that this person may see, the newest first. */
export async function search(
  app: App,
  user: User,
  { q, cursor, limit, zone }: Search & { zone: string },
): Promise<Result<SearchView>> {
  if (!q) return ok(NOTHING);
  const refusal = app.rates.take("find", user.id);
  if (refusal) return { ok: false, refusal };

  const query = readQuery(q);
  const scope = await readScope(app, { user, zone }, query);
  if (!scope.ok) return scope;
  const after = cursor ? readCursor(cursor) : null;
  const until = Math.min(after?.at ?? Infinity, scope.value.until);
  const Searching = scope.value.isPinned ? PinSearch : LogSearch;
  const searches = scope.value.rooms.map((live) =>
    new Searching(app, live, scope.value, until)
  );
  const { hits, next } = await newestFirst(searches, limit, after);

  const names = after ? {} : await findNames(app, user, query);
  const messages = await Promise.all(
    hits.filter(({ live }) => mayRead(live, user))
      .map((hit) => viewHit(app, user, hit, query)),
  );
  return ok({
    ...NOTHING,
    ...names,
    messages,
    next: next && writeCursor(next),
  });
}

async function viewHit(
  app: App,
  user: User,
  { live, message }: Hit,
  { words }: Query,
): Promise<FoundMessage> {
  const author = (await app.users.find(message.by))!;
  return {
    room: await nameRoom(app, user, live),
    author: viewPerson(app, author),
    seq: message.seq,
    at: message.at,
    excerpt: excerpt(message.body!, words),
  };
}

const writeCursor = ({ at, roomId, seq }: Place) => `${at}.${roomId}.${seq}`;

function readCursor(cursor: string): Place {
  const [at, roomId, seq] = cursor.split(".");
  return { at: Number(at), roomId, seq: Number(seq) };
}
