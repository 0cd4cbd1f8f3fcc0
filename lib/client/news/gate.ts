import type { EventView } from "@/lib/protocol/views.ts";

const MAX_HELD = 1_000; // events that came too early; what finds no place comes again with the gap

/**
 * Lets the events of one room through once and in order: heard ones are dropped, early ones wait.
 * What applies them can therefore be plain.
 */
export class Gate {
  readonly #held = new Map<number, EventView>();
  #cursor: number | null; // null until it is known what the events continue

  constructor(cursor: number | null) {
    this.#cursor = cursor;
  }

  get cursor(): number | null {
    return this.#cursor;
  }

  /** Something is missing before an event that has arrived already. */
  get gap(): boolean {
    return this.#held.size > 0;
  }

  /** The events whose turn it is now. */
  admit(events: readonly EventView[]): EventView[] {
    const ready: EventView[] = [];
    for (const event of events) {
      const seq = seqOf(event);
      if (this.#cursor !== null && seq <= this.#cursor) continue;
      const isNext = seq - 1 === this.#cursor;
      if (isNext || this.#held.size < MAX_HELD) this.#held.set(seq, event);
      if (isNext) this.#release(ready);
    }
    return ready;
  }

  /** What is known now ends at `cursor`; returns the events that follow it. */
  restart(cursor: number): EventView[] {
    this.#cursor = cursor;
    for (const seq of this.#held.keys()) {
      if (seq <= cursor) this.#held.delete(seq);
    }
    const ready: EventView[] = [];
    this.#release(ready);
    return ready;
  }

  #release(ready: EventView[]) {
    for (;;) {
      const next = this.#cursor! + 1;
      const event = this.#held.get(next);
      if (!event) return;
      this.#held.delete(next);
      this.#cursor = next;
      ready.push(event);
    }
  }
}

/** A posting is its message: they share seq, time and author. */
export const seqOf = (event: EventView) =>
  "seq" in event ? event.seq : event.message.seq;
