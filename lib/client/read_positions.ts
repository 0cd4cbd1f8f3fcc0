import type { RoomId } from "@/lib/domain/ids.ts";
import type { ClientFrame } from "@/lib/protocol/frames.ts";
import { Patience } from "./patience.ts";

const TELL_AFTER_MS = 300; // in a busy room the position moves with every message

/** How far this page has read, told to the server until the server has it. */
export class ReadPositions {
  readonly #untold = new Map<RoomId, number>();
  readonly #patience = new Patience(TELL_AFTER_MS, () => this.tell());

  constructor(private readonly send: (frame: ClientFrame) => void) {}

  reach(roomId: RoomId, ordinal: number) {
    this.#untold.set(roomId, ordinal);
    this.#patience.start();
  }

  tell() {
    this.#patience.stop();
    for (const [roomId, ordinal] of this.#untold) {
      this.send({ type: "read", roomId, ordinal });
    }
  }

  /** The server knows of at least this. */
  confirm(roomId: RoomId, ordinal: number) {
    if (ordinal >= (this.#untold.get(roomId) ?? Infinity)) {
      this.#untold.delete(roomId);
    }
  }
}
