import type { UserId } from "@/lib/domain/ids.ts";
import type { ThreadReading } from "@/lib/domain/model.ts";
import type { Decision } from "@/lib/domain/room_state.ts";

/** How far people have read in a room and in its side threads, as a group will leave it. */
export class DraftReadings {
  readonly ordinals = new Map<UserId, number>();
  readonly threads = new Map<string, ThreadReading>();
  readonly #threadOrdinals = new Map<string, number | null>();

  constructor(private readonly before: ReadonlyMap<UserId, number>) {}

  get changed(): boolean {
    return this.ordinals.size > 0 || this.threads.size > 0;
  }

  knows(id: UserId): boolean {
    return this.ordinals.has(id) || this.before.has(id);
  }

  of(id: UserId): number {
    return this.ordinals.get(id) ?? this.before.get(id) ?? 0;
  }

  knowsThread(id: UserId, thread: number): boolean {
    return this.#threadOrdinals.has(`${id} ${thread}`);
  }

  ofThread(id: UserId, thread: number): number | null {
    return this.#threadOrdinals.get(`${id} ${thread}`) ?? null;
  }

  /** A position in a side thread, as the store has it. */
  provideThread(id: UserId, thread: number, ordinal: number | null) {
    this.#threadOrdinals.set(`${id} ${thread}`, ordinal);
  }

  take(by: UserId, { readOrdinal, threadReadings = [] }: Decision) {
    for (const reading of threadReadings) {
      const { userId, thread, ordinal } = reading;
      this.threads.set(`${userId} ${thread}`, reading);
      this.#threadOrdinals.set(`${userId} ${thread}`, ordinal);
    }
    if (readOrdinal !== undefined) this.ordinals.set(by, readOrdinal);
  }

  /** What has moved. */
  committed() {
    return {
      readOrdinals: [...this.ordinals].map((
        [userId, ordinal],
      ): [UserId, number, isBack: boolean] => [
        userId,
        ordinal,
        ordinal < (this.before.get(userId) ?? 0),
      ]),
      threadReadings: [...this.threads.values()],
    };
  }
}
