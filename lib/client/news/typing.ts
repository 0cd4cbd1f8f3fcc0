import { signal } from "@preact/signals";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { ClientFrame } from "@/lib/protocol/frames.ts";
import { nameOf, type Place } from "./threads.ts";
import { TYPING_EVERY_MS, TYPING_SHOWN_MS } from "@/lib/domain/limits.ts";

type Typist = `${RoomId} ${UserId}`;

/** Who is typing where. A notice ends by itself: whoever goes away says nothing. */
export class Typing {
  readonly #typists = signal<readonly Typist[]>([]);
  readonly #timers = new Map<Typist, ReturnType<typeof setTimeout>>();
  readonly #told = new Map<RoomId, number>();

  constructor(private readonly send: (frame: ClientFrame) => void) {}

  in(roomId: RoomId): UserId[] {
    const here = this.#typists.value.filter((who) =>
      who.startsWith(`${roomId} `)
    );
    return here.map((who) => who.slice(roomId.length + 1));
  }

  hear(roomId: RoomId, userId: UserId) {
    const who: Typist = `${roomId} ${userId}`;
    const known = this.#timers.has(who);
    clearTimeout(this.#timers.get(who));
    const timer = setTimeout(() => this.end(roomId, userId), TYPING_SHOWN_MS);
    this.#timers.set(who, timer);
    if (!known) this.#typists.value = [...this.#typists.peek(), who];
  }

  /** They have sent it, or stopped. */
  end(roomId: RoomId, userId: UserId) {
    const who: Typist = `${roomId} ${userId}`;
    if (!this.#timers.has(who)) return;
    clearTimeout(this.#timers.get(who));
    this.#timers.delete(who);
    this.#typists.value = this.#typists.peek().filter((other) => other !== who);
  }

  /** This person types; the others are told now and then. */
  tell({ roomId, thread }: Place) {
    const place = nameOf({ roomId, thread });
    const now = performance.now();
    if (now - (this.#told.get(place) ?? -Infinity) < TYPING_EVERY_MS) return;
    this.#told.set(place, now);
    this.send({ type: "typing", roomId, ...(thread && { thread }) });
  }

  /** What was typed is sent: the next letter begins something new. */
  forgetTold(roomId: RoomId) {
    this.#told.delete(roomId);
  }

  close() {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
