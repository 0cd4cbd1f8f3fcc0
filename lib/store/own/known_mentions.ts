import type { UserId } from "@/lib/domain/ids.ts";
import { namedBy, namesCrowd } from "@/lib/domain/mentions.ts";
import type { Message } from "@/lib/domain/model.ts";
import type { RoomMention } from "./mentions.ts";

/**
 * What was read about mentions in one room, kept as readings and not as values: what is forgotten
 * while it is being read is not remembered.
 */
export class KnownMentions {
  readonly #own = new Map<UserId, Promise<number[]>>();
  #all: Promise<RoomMention[]> | null = null;

  of(id: UserId, read: () => Promise<number[]>): Promise<number[]> {
    const known = this.#own.get(id);
    if (known) return known;
    const reading = read();
    this.#own.set(id, reading);
    reading.catch(() => this.#own.delete(id));
    return reading;
  }

  all(read: () => Promise<RoomMention[]>): Promise<RoomMention[]> {
    if (this.#all) return this.#all;
    const reading = this.#all = read();
    reading.catch(() => this.#all = null);
    return reading;
  }

  /** A message is new. */
  add(message: Message) {
    for (const id of namedBy(message)) this.#own.delete(id);
    if (namesCrowd(message)) this.#all = null;
  }

  /** A message is another one; null: what it was is not known. */
  change(before: Message | null, after: Message) {
    if (before && before.mentions === after.mentions) return;
    this.#own.clear();
    this.#all = null;
  }
}
