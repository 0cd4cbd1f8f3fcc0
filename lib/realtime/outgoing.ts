import type { RoomId } from "@/lib/domain/ids.ts";
import { pause } from "@/lib/pause.ts";
import { join, type Piece } from "./piece.ts";
import type { Transport } from "./transport.ts";
import type { Turn } from "./turn.ts";

const DRAIN_LOOK_MS = 20; // nothing tells when a native socket has drained
const MAX_BACKLOG = 256 * 1_024; // bytes, so at most 256 messages: then the reader is too slow

/** When it goes out. */
interface Turns {
  turn: Turn;
  moment: Turn; // a little later, with what else there is by then
}

/** Who it is for. */
interface Reader {
  giveUp(): void; // they are too slow
}

/** What is on its way to one client: one frame a turn, and never more than it can take. */
export class Outgoing {
  #pieces: Piece[] = [];
  #waitsFor: Turn | null = null;
  #isClosed = false;

  constructor(
    private readonly transport: Transport,
    private readonly turns: Turns,
    private readonly reader: Reader,
  ) {}

  push(piece: Piece) {
    if (this.#isClosed) return;
    // News told to several rooms at once reaches a member of them all once.
    if (this.#pieces.at(-1) === piece) return;
    this.#pieces.push(piece);
    if (this.#waitsFor !== this.turns.turn) this.#wait(piece);
  }

  flush() {
    this.#waitsFor = null;
    if (this.#pieces.length === 0) return;
    if (this.transport.backlog > MAX_BACKLOG) return this.reader.giveUp();
    const pieces = this.#pieces;
    this.#pieces = [];
    this.transport.send(join(pieces));
  }

  /** Whoever left a room is told nothing more of it, not even what was ready. */
  forget(roomId: RoomId) {
    this.#pieces = this.#pieces.filter((piece) => piece.roomId !== roomId);
  }

  /** Resolves when there is room again: who missed much gets it at the speed of their line. */
  async drained() {
    while (!this.#isClosed && this.transport.backlog > MAX_BACKLOG / 2) {
      await pause(DRAIN_LOOK_MS);
    }
  }

  /** After a restart everybody comes at once: as a frame for all others each would cost the most. */
  #wait({ about }: Piece) {
    const { turn, moment } = this.turns;
    const end = about === "presence" ? moment : turn;
    if (this.#waitsFor === end) return;
    this.#waitsFor = end;
    end.wait(this);
  }

  /** Nothing goes out any more, not even what was ready. */
  close() {
    this.#isClosed = true;
    this.#pieces = [];
  }
}
