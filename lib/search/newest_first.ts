import type { RoomId } from "@/lib/domain/ids.ts";
import type { Message } from "@/lib/domain/model.ts";
import type { LiveRoom } from "@/lib/store/room/live_room.ts";
import type { RoomSearch } from "./room_search.ts";

const ROOMS_AT_ONCE = 16;
const MAX_MS = 200; // a search that takes longer says how far it has come

export interface Hit {
  live: LiveRoom;
  message: Message;
}

/** A place in the order of all that can be found: newest first. */
export interface Place {
  at: number;
  roomId: RoomId;
  seq: number;
}

export interface Found {
  hits: Hit[];
  next: Place | null; // where to go on; null at the end
}

/** The first hits after a place, from all rooms as if they were one. */
export async function newestFirst(
  searches: RoomSearch[],
  limit: number,
  after: Place | null,
): Promise<Found> {
  const deadline = performance.now() + MAX_MS;
  const start = after?.at ?? Infinity; // whoever goes on from there must come further
  let hits: Hit[] = [];
  let open = searches;
  while (true) {
    open = open.filter((search) => !search.isDone)
      .sort((a, b) => b.bound - a.bound);
    const last = hits[limit]?.message.at ?? -Infinity; // what is older is not of this page
    const wanted = open.filter(({ bound }) => bound >= last);
    if (wanted.length === 0) return page(hits, limit);
    const { bound } = wanted[0];
    const isLate = performance.now() > deadline && bound < start;
    if (isLate) return soFar(hits, limit, bound);

    const found = await Promise.all(
      wanted.slice(0, ROOMS_AT_ONCE).map((search) => step(search, after)),
    );
    hits = hits.concat(...found).sort(byTime);
  }
}

async function step(search: RoomSearch, after: Place | null): Promise<Hit[]> {
  const { live } = search;
  const messages = await search.step();
  return messages.map((message) => ({ live, message }))
    .filter((hit) => !after || compare(placeOf(hit), after) > 0);
}

function page(hits: Hit[], limit: number): Found {
  const next = hits.length > limit ? placeOf(hits[limit - 1]) : null;
  return { hits: hits.slice(0, limit), next };
}

/** What is newer than all that was not looked at. */
function soFar(hits: Hit[], limit: number, bound: number): Found {
  const sure = hits.filter(({ message }) => message.at > bound);
  if (sure.length > limit) return page(sure, limit);
  return { hits: sure, next: { at: bound, roomId: "", seq: 0 } };
}

const placeOf = ({ live, message }: Hit): Place => ({
  at: message.at,
  roomId: live.room!.id,
  seq: message.seq,
});

const byTime = (a: Hit, b: Hit) => compare(placeOf(a), placeOf(b));

/** Positive when `a` comes after `b`. */
function compare(a: Place, b: Place): number {
  if (a.at !== b.at) return b.at - a.at;
  if (a.roomId !== b.roomId) return a.roomId < b.roomId ? -1 : 1;
  return b.seq - a.seq;
}
