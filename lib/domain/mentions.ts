import type { UserId } from "./ids.ts";
import { MAX_CALLED } from "./limits.ts";
import { parseMarkup } from "./markup/markup.ts";
import type { Block, Inline } from "./markup/tree.ts";
import { fold } from "./text.ts";

/** All of a room: everybody in it, or whoever is here at this moment. */
export type Crowd = "room" | "here";

/** Whom a text names, before it is known who of them is in the room. */
export interface Names {
  people: [name: string, id: UserId][]; // names as written, folded
  crowd?: Crowd;
  here: UserId[]; // who was here when a text called "@here"
}

/** Whom a message names, as it was when it was written. */
export interface Mentions {
  people?: [name: string, id: UserId][];
  crowd?: Crowd;
  here?: UserId[]; // whom "@here" reached
}

interface Said {
  by: UserId;
  mentions?: Mentions;
}

/** A crowd that is kept as one: all of the room, or more people here than are kept one by one. */
export const namesCrowd = ({ mentions }: Said): boolean =>
  mentions?.crowd !== undefined &&
  (!mentions.here || mentions.here.length > MAX_CALLED);

/** Those whom a message names one by one, but for its author. */
export function namedBy(said: Said): Set<UserId> {
  const { people = [], here = [] } = said.mentions ?? {};
  const ids = new Set(people.map(([, id]) => id));
  if (!namesCrowd(said)) here.forEach((id) => ids.add(id));
  ids.delete(said.by);
  return ids;
}

/** Whether a message is meant for somebody in particular. */
export function isMentioned({ by, mentions }: Said, id: UserId): boolean {
  if (!mentions || by === id) return false;
  const { people, crowd, here } = mentions;
  return here?.includes(id) || crowd !== undefined && !here ||
    !!people?.some(([, named]) => named === id);
}

/** The names that a text calls, and whether it calls a crowd; those in code are none. */
export function namesIn(body: string): { people: string[]; crowd?: Crowd } {
  if (!body.includes("@")) return { people: [] };
  const names = new Set<string>();
  parseMarkup(body).forEach((block) => collect(block, names));
  const crowd = crowds.find((name) => names.delete(name));
  for (const name of crowds) names.delete(name);
  return { people: [...names].slice(0, MAX_CALLED), ...(crowd && { crowd }) };
}

export const crowds: readonly Crowd[] = ["room", "here"];

function collect(block: Block, names: Set<string>) {
  switch (block.type) {
    case "text":
      return collectInline(block.children, names);
    case "quote":
      return block.children.forEach((child) => collect(child, names));
    case "list":
      return block.items.flat().forEach((child) => collect(child, names));
    case "table":
      return [block.head, ...block.rows].flat()
        .forEach((cell) => collectInline(cell, names));
  }
}

function collectInline(parts: readonly Inline[], names: Set<string>) {
  for (const part of parts) {
    if (typeof part === "string" || part.type === "code") continue;
    if (part.type === "mention") names.add(fold(part.name));
    else collectInline(part.children, names);
  }
}
