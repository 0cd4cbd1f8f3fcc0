import { pause } from "@/lib/pause.ts";

const PIECE_MS = 1; // of work at a time, unless a single thing takes longer
const REST = 9; // times as long as the work took: people's messages come first
const REST_ALONE = 2; // when nobody else is at work
const LATE_MS = 3; // by which a rest ends later than it should: then somebody is
const MAX_REST_MS = 1_000;

/** Spreads out work that can wait, so that nobody else waits for more than a piece of it. */
export class Pace {
  #began = performance.now();
  #rest = REST;

  constructor(private readonly closing: AbortSignal) {}

  /** After each thing done: rests when it is time to. Never rejects. */
  async step() {
    const tookMs = performance.now() - this.#began;
    if (tookMs < PIECE_MS) return;
    const ms = Math.min(tookMs * this.#rest, MAX_REST_MS);
    const due = performance.now() + ms;
    await pause(ms, this.closing);
    this.#began = performance.now();
    this.#rest = this.#began - due > LATE_MS ? REST : REST_ALONE;
  }
}
