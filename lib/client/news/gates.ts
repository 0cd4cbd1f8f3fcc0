import type { RoomId } from "@/lib/domain/ids.ts";
import { Gate } from "./gate.ts";

/** A gate for each room there is news of. */
export class Gates {
  readonly #gates = new Map<RoomId, Gate>();

  /** News of a room that has not been introduced yet waits for its introduction. */
  of(roomId: RoomId): Gate {
    const gate = this.#gates.get(roomId) ?? new Gate(null);
    this.#gates.set(roomId, gate);
    return gate;
  }

  has(roomId: RoomId): boolean {
    return this.#gates.has(roomId);
  }

  /** How far it has been heard; null: not at all, or it is not known. */
  heard(roomId: RoomId): number | null {
    return this.#gates.get(roomId)?.cursor ?? null;
  }

  /** How far each of these rooms has been heard. */
  cursors(rooms: RoomId[]): Record<RoomId, number> {
    return Object.fromEntries(rooms.map((id) => [id, this.heard(id) ?? 0]));
  }

  /** Where one of them stands is not known: its cursor means nothing. */
  areLost(rooms: RoomId[]): boolean {
    return rooms.some((id) => this.heard(id) === null);
  }

  /** Some news waits for what came before it. */
  get gap(): boolean {
    return [...this.#gates.values()].some(({ gap }) => gap);
  }

  /** Another store, or this one restored: what was heard counts for nothing. */
  forget() {
    for (const id of this.#gates.keys()) this.#gates.set(id, new Gate(null));
  }

  remove(roomId: RoomId) {
    this.#gates.delete(roomId);
  }
}
