import type {
  Face,
  MessageEntry,
  Moment,
  RoomEntry,
} from "@/components/views.ts";

const person = (id: string, displayName: string, online = false): Face => ({
  id,
  displayName,
  online,
});

export const people = {
  ada: person("u-ada", "Ada Lovelace", true),
  grace: person("u-grace", "Grace Hopper", true),
  linus: person("u-linus5", "Linus Pauling"),
  mary: person("u-mary", "Mary Somerville", true),
  noor: person("u-noor9", "نور الهدى"),
  emmy: person("u-emmy", "Emmy Noether"),
  long: person(
    "u-x2",
    "Johann Gambolputty de von Ausfern-Schplenden-Schlitter-Crasscrenbon",
  ),
};

export function at(clock: string, day = "Monday, 3 November 2025"): Moment {
  return {
    iso: `2025-11-03T${clock}Z`,
    clock,
    short: clock,
    full: `${day} at ${clock}`,
  };
}

let count = 0;
export function says(
  author: Face,
  clock: string,
  body: string | null,
  more: Partial<MessageEntry> = {},
): MessageEntry {
  const id = `m-${++count}`;
  return { id, author, body, time: at(clock), permalink: `#${id}`, ...more };
}

export const rooms: RoomEntry[] = [
  {
    href: "/design/room",
    kind: "public",
    name: "announcements",
    lastLine: "Mary: The office is closed on Friday",
    lastTime: at("08:55"),
  },
  {
    href: "/design/room",
    kind: "public",
    name: "general",
    current: true,
    lastLine: "Grace: Ship it",
    lastTime: at("14:41"),
  },
  {
    href: "/design/room",
    kind: "public",
    name: "launch-week",
    unread: 12,
    mentions: 2,
    lastLine: "Linus: @ada could you look at the second paragraph?",
    lastTime: at("14:38"),
  },
  {
    href: "/design/room",
    kind: "public",
    name: "design-reviews",
    unread: 3,
    lastLine: "Emmy: New icons are up",
    lastTime: at("13:07"),
  },
  {
    href: "/design/room",
    kind: "private",
    name: "hiring",
    draft: true,
    lastLine: "You: Let’s talk after the interview",
    lastTime: at("11:20"),
  },
  {
    href: "/design/room",
    kind: "public",
    name: "random",
    muted: true,
    unread: 148,
    lastLine: "Mary: 🎉",
    lastTime: at("10:02"),
  },
];

const direct = (
  other: Face,
  lastLine: string,
  more: Partial<RoomEntry> = {},
): RoomEntry => ({
  href: "/design/room",
  kind: "direct",
  name: other.displayName,
  other,
  lastLine,
  lastTime: at("09:30"),
  ...more,
});

export const directMessages: RoomEntry[] = [
  direct(people.grace, "See you at two", { unread: 1, mentions: 1 }),
  direct(people.linus, "You: Thanks, that helped a lot"),
  direct(people.mary, "Could you send me the figures?"),
  direct(people.noor, "صباح الخير"),
  direct(
    people.long,
    "A long name, and a last line that is longer than the row has room for",
  ),
];

export const manyRooms: RoomEntry[] = Array.from(
  { length: 40 },
  (_, index) => ({
    href: "/design/room",
    kind: index % 5 === 0 ? "private" : "public",
    name: index === 7
      ? "a-room-name-that-somebody-made-far-too-long-for-any-list"
      : `project-${index + 1}`,
    unread: index % 4 === 0 ? index * 3 : 0,
    lastLine: "Grace: The build is green again",
    lastTime: at("12:00"),
  }),
);
