import type { IconName } from "@/components/ui/icon_names.ts";
import { choose } from "@/lib/client/page/choices.ts";
import { recentSearches } from "@/lib/client/page/recent_searches.ts";
import type { Session } from "@/lib/client/session.ts";
import { searchHref } from "@/lib/protocol/hrefs.ts";
import type { PersonView, RoomView } from "@/lib/protocol/views.ts";
import { listOf } from "./list_of.ts";

const MOST = 10; // conversations and people, and commands
const RECENT = 3; // searches

export interface Choice {
  id: string;
  name: string;
  alias?: string;
  room?: RoomView;
  person?: PersonView;
  icon?: IconName;
  go(): unknown;
}

/** Conversations as they stand in the list, the newest first; then who else there is. */
export function choicesFor(
  session: Session,
  typed: string,
  people: PersonView[],
  onKeys: () => void,
): Choice[] {
  const list = listOf(session);
  const rooms = list.map((room): Choice => ({
    id: `to-room-${room.id}`,
    name: room.name,
    room,
    go: () => location.assign(`/rooms/${room.id}`),
  }));
  const known = new Set(list.map(({ other }) => other?.id));
  const others = people
    .filter(({ id }) => id !== session.me && !known.has(id))
    .map((person): Choice => ({
      id: `to-person-${person.id}`,
      name: person.displayName,
      alias: person.username,
      person,
      go: () => write(person),
    }));
  const found = [
    ...choose([...rooms, ...others], typed, MOST),
    ...choose(searches(session.me), typed, RECENT),
    ...choose(commands(onKeys), typed, typed ? MOST : 2),
  ];
  return typed.trim() ? [...found, searchFor(typed.trim())] : found;
}

const commands = (onKeys: () => void): Choice[] => [
  { id: "to-keys", name: "Keyboard shortcuts", icon: "info", go: onKeys },
  to("Search messages", "search", "/search"),
  to("Browse rooms", "hash", "/rooms/browse"),
  to("Create a room", "plus", "/rooms/new"),
  to("Find people", "users", "/people"),
  to("Settings", "settings", "/settings"),
];

const to = (name: string, icon: IconName, href: string): Choice => ({
  id: `to${href.replaceAll("/", "-")}`,
  name,
  icon,
  go: () => location.assign(href),
});

const searchFor = (typed: string): Choice => ({
  ...again(typed),
  id: "to-found",
  name: `Search messages for “${typed}”`,
  icon: "search",
});

/** What was looked for before. */
const searches = (me: string) => recentSearches(me).map(again);

const again = (q: string, at = 0): Choice => ({
  id: `to-search-${at}`,
  name: q,
  icon: "history",
  go: () => location.assign(searchHref(q)),
});

async function write({ id }: PersonView) {
  const answer = await fetch("/api/directs", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ userId: id }),
  });
  if (answer.ok) location.assign(`/rooms/${(await answer.json()).id}`);
  else location.assign(`/people/${id}`);
}
