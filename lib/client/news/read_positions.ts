import type { ClientFrame } from "@/lib/protocol/frames.ts";
import { Patience } from "@/lib/client/patience.ts";
import { nameOf, type Place } from "./threads.ts";

const TELL_AFTER_MS = 300; // in a busy room the position moves with every message

/** How far this page has read, told to the server until the server has it. */
export class ReadPositions {
  readonly #untold = new Map<string, Place & { ordinal: number }>();
  readonly #patience = new Patience(TELL_AFTER_MS, () => this.tell());

  constructor(private readonly send: (frame: ClientFrame) => void) {}

  reach({ roomId, thread }: Place, ordinal: number) {
    const place = { roomId, thread };
    this.#untold.set(nameOf(place), { ...place, ordinal });
    this.#patience.start();
  }

  tell() {
    this.#patience.stop();
    for (const { roomId, thread, ordinal } of this.#untold.values()) {
      this.send(
        thread === undefined
          ? { type: "read", roomId, ordinal }
          : { type: "read_thread", roomId, seq: thread, ordinal },
      );
    }
  }

  /** The server knows of at least this; true when nothing more is to be told. */
  confirm(place: Place, ordinal: number): boolean {
    const untold = this.#untold.get(nameOf(place));
    if (untold && ordinal < untold.ordinal) return false;
    this.#untold.delete(nameOf(place));
    return true;
  }
}
