import type { App } from "@/lib/app.ts";
import { type News, userTopic } from "@/lib/bus.ts";
import { countNewest } from "@/lib/chat/receipt_counts.ts";
import { isSmall } from "@/lib/chat/receipts.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { logger } from "@/lib/logging.ts";

const EVERY_MS = 1_000; // of one room, at most
const REST = 9; // times as long as counting took: never more than a tenth of the process

/** What may be another number now. */
const CHANGES: ReadonlySet<News["type"]> = new Set([
  "events",
  "reading",
  "presence",
  "receipts_changed",
]);

/**
 * Tells whoever wrote the newest message of a large room how many it has reached, as that changes:
 * one person, once a second at most, however many read.
 */
export class ReceiptCounts {
  readonly #due = new Set<RoomId>();
  readonly #told = new Map<RoomId, string>(); // of rooms whose author is here
  #pauseMs = EVERY_MS;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly app: App) {
    app.stopping.signal.addEventListener("abort", () => {
      clearTimeout(this.#timer ?? undefined);
    });
  }

  /** Some news of a room that is listened to here. */
  hear(roomId: RoomId, { type }: News) {
    if (!CHANGES.has(type) || this.app.stopping.signal.aborted) return;
    this.#due.add(roomId);
    this.#wait();
  }

  /** Nobody here listens to it any more. */
  forget(roomId: RoomId) {
    this.#due.delete(roomId);
    this.#told.delete(roomId);
  }

  #wait() {
    this.#timer ??= setTimeout(() => this.#tellAll(), this.#pauseMs);
  }

  async #tellAll() {
    const began = performance.now();
    const rooms = [...this.#due];
    this.#due.clear();
    for (const roomId of rooms) {
      await this.#tell(roomId).catch((error) =>
        log.error("Readers were not counted: {error}", { error })
      );
    }
    const took = performance.now() - began;
    this.#pauseMs = Math.max(EVERY_MS, REST * took);
    this.#timer = null;
    if (this.#due.size > 0 && !this.app.stopping.signal.aborted) this.#wait();
  }

  /** Nothing is said that was said before: whoever hides that they read is not to be noticed. */
  async #tell(roomId: RoomId) {
    const { rooms, bus, presence } = this.app;
    const live = await rooms.open(roomId);
    if (!live.room || isSmall(live)) return this.forget(roomId);
    const [newest] = await this.app.log.newest(roomId, 1);
    if (!newest || !presence.isLocal(newest.by)) return this.forget(roomId);
    const count = await countNewest(this.app, { id: newest.by }, live);
    const said = JSON.stringify(count);
    if (!count?.ordinal || this.#told.get(roomId) === said) return;
    this.#told.set(roomId, said);
    const news = { type: "receipt_count", roomId, count } as const;
    bus.hear(userTopic(newest.by), news);
  }
}

const log = logger("realtime");
