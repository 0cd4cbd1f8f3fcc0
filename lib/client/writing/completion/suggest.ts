import { type Crowd, crowds } from "@/lib/domain/mentions.ts";
import { fold } from "@/lib/domain/text.ts";
import type {
  MemberView,
  MessageView,
  PersonView,
} from "@/lib/protocol/views.ts";
import { findEmoji } from "@/lib/client/emoji/find_emoji.ts";
import { loadEmoji } from "@/lib/client/emoji/load_emoji.ts";
import { findPeople } from "./find_people.ts";
import type { Typed } from "./typed.ts";

const MAX_SHOWN = 8;

export type Suggestion =
  | { kind: "person"; text: string; person: PersonView }
  | { kind: "crowd"; text: string; crowd: Crowd }
  | { kind: "emoji"; text: string; name: string };

/** What somebody in this room may go on to write, the likeliest first. */
export class Suggester {
  #members: Promise<PersonView[]> | null = null;

  constructor(private readonly roomId: string, private readonly me: string) {}

  async suggest(
    typed: Typed,
    messages: readonly MessageView[],
  ): Promise<Suggestion[]> {
    const all = typed.kind === "@"
      ? await this.#names(typed.word, messages)
      : await emojiFor(typed);
    return all.slice(0, MAX_SHOWN);
  }

  async #names(
    word: string,
    messages: readonly MessageView[],
  ): Promise<Suggestion[]> {
    const others = (await this.#load()).filter(({ id }) => id !== this.me);
    const people = findPeople(others, word, messages)
      .slice(0, MAX_SHOWN - crowds.length)
      .map((person): Suggestion => ({
        kind: "person",
        text: `@${person.username} `,
        person,
      }));
    const called = crowds.filter((crowd) => crowd.startsWith(fold(word)))
      .map((crowd): Suggestion => ({
        kind: "crowd",
        text: `@${crowd} `,
        crowd,
      }));
    return [...people, ...called];
  }

  #load(): Promise<PersonView[]> {
    return this.#members ??= fetchMembers(this.roomId).catch(() => {
      this.#members = null; // asked again, they may come
      return [];
    });
  }
}

async function fetchMembers(roomId: string): Promise<MemberView[]> {
  const answer = await fetch(`/api/rooms/${roomId}/members`);
  if (!answer.ok) throw new Error(`No members: ${answer.status}`);
  return await answer.json();
}

async function emojiFor({ word, isClosed }: Typed): Promise<Suggestion[]> {
  const found = findEmoji(await loadEmoji(), word, MAX_SHOWN);
  const meant = isClosed
    ? found.filter(([, , codes]) => codes.split(" ").includes(word))
    : found;
  return meant.map(([emoji, name]) => ({
    kind: "emoji",
    text: `${emoji} `,
    name,
  }));
}
