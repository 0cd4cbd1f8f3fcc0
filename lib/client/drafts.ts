import { signal } from "@preact/signals";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";

/** What somebody has begun to write, by room, kept by this browser. */
export class Drafts {
  /** Rooms with something begun: the list marks them. */
  readonly rooms = signal<ReadonlySet<RoomId>>(new Set());
  readonly #prefix: string;
  readonly #texts = new Map<RoomId, string>();

  constructor(userId: UserId) {
    this.#prefix = `parley draft ${userId} `;
    this.#load();
  }

  read(roomId: RoomId): string {
    return this.#texts.get(roomId) ?? "";
  }

  write(roomId: RoomId, text: string) {
    const had = this.#texts.has(roomId);
    if (text.trim()) this.#texts.set(roomId, text);
    else this.#texts.delete(roomId);
    if (had !== this.#texts.has(roomId)) this.#show();
    this.#save(roomId);
  }

  // Browsers may forbid to keep anything; then a draft lives as long as its page.
  #load() {
    try {
      for (const [key, text] of Object.entries(localStorage)) {
        if (!key.startsWith(this.#prefix)) continue;
        this.#texts.set(key.slice(this.#prefix.length), text);
      }
      this.#show();
    } catch { /* nothing was kept */ }
  }

  #save(roomId: RoomId) {
    try {
      const text = this.#texts.get(roomId);
      if (text) localStorage.setItem(this.#prefix + roomId, text);
      else localStorage.removeItem(this.#prefix + roomId);
    } catch { /* nothing is kept */ }
  }

  #show() {
    this.rooms.value = new Set(this.#texts.keys());
  }
}
