import type { RoomId } from "@/lib/domain/ids.ts";
import type { Missed } from "./catch_up.ts";
import type { Hearer, Hub } from "./hub.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Piece } from "./piece.ts";

/** The rooms one client hears, each from where what was read for it ends. */
export class HeardRooms {
  /** News that waits for a read; then the seq that was read up to; null: live. */
  readonly #rooms = new Map<RoomId, Piece[] | number | null>();

  constructor(
    private readonly hub: Hub,
    private readonly hearer: Hearer,
    private readonly outgoing: Outgoing,
  ) {}

  has(roomId: RoomId): boolean {
    return this.#rooms.has(roomId);
  }

  ids(): RoomId[] {
    return [...this.#rooms.keys()];
  }

  hear(roomId: RoomId, piece: Piece) {
    const place = this.#rooms.get(roomId);
    if (place === null) this.outgoing.push(piece);
    else if (typeof place === "number") this.#goOn(roomId, piece, place);
    else place?.push(piece);
  }

  /** Listens first and reads then: nothing falls between. What is heard meanwhile waits. */
  async enter(roomId: RoomId, read: () => Promise<Missed | null>) {
    const waiting: Piece[] = [];
    this.#rooms.set(roomId, waiting);
    this.hub.listen(roomId, this.hearer);

    const missed = await read();
    if (this.#rooms.get(roomId) !== waiting) return; // left meanwhile
    if (!missed) return this.leave(roomId);
    if (missed.piece) this.outgoing.push(missed.piece);
    this.#rooms.set(roomId, missed.seq);
    for (const piece of waiting) this.hear(roomId, piece);
  }

  leave(roomId: RoomId) {
    this.#rooms.delete(roomId);
    this.hub.unlisten(roomId, this.hearer);
  }

  /** The log may have been read further than has been told: nothing is told twice. */
  #goOn(roomId: RoomId, piece: Piece, read: number) {
    if (piece.seq <= read) return;
    const isOld = piece.first <= read && piece.after;
    this.outgoing.push(isOld ? piece.after!(read) : piece);
    if (piece.seq < Infinity) this.#rooms.set(roomId, null);
  }
}
