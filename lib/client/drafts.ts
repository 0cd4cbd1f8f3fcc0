import { signal } from "@preact/signals";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";

/** What somebody has begun to write in rooms and side threads, kept by this browser. */
export class Drafts {
  /** Rooms with something begun: the list marks them. */
  readonly rooms = signal<ReadonlySet<RoomId>>(new Set());
  readonly #prefix: string;
  readonly #texts = new Map<string, string>();
  readonly #answers = new Map<string, number>();

  constructor(userId: UserId) {
    this.#prefix = `parley draft ${userId} `;
    this.#load();
  }

  read(place: string): string {
    return this.#texts.get(place) ?? "";
  }

  /** The seq of the message that is being answered. */
  answered(place: string): number | null {
    const seq = this.#answers.get(place) ?? Number(this.#get(`${place} to`));
    return seq > 0 ? seq : null;
  }

  answer(place: string, seq: number | null) {
    this.#answers.set(place, seq ?? 0);
    this.#set(`${place} to`, seq ? `${seq}` : "");
  }

  write(place: string, text: string) {
    const had = this.#texts.has(place);
    if (text.trim()) this.#texts.set(place, text);
    else this.#texts.delete(place);
    if (had !== this.#texts.has(place)) this.#show();
    this.#set(place, this.#texts.get(place) ?? "");
  }

  // Browsers may forbid to keep anything; then a draft lives as long as its page.
  #load() {
    try {
      for (const [key, text] of Object.entries(localStorage)) {
        if (!key.startsWith(this.#prefix) || key.endsWith(" to")) continue;
        this.#texts.set(key.slice(this.#prefix.length), text);
      }
      this.#show();
    } catch { /* nothing was kept */ }
  }

  #get(name: string): string | null {
    try {
      return localStorage.getItem(this.#prefix + name);
    } catch {
      return null;
    }
  }

  #set(name: string, text: string) {
    try {
      if (text) localStorage.setItem(this.#prefix + name, text);
      else localStorage.removeItem(this.#prefix + name);
    } catch { /* nothing is kept */ }
  }

  #show() {
    this.rooms.value = new Set(this.#texts.keys());
  }
}
