import type { UserId } from "@/lib/domain/ids.ts";
import { keys } from "./keys.ts";

const WRITE_AFTER_MS = 2_000; // many come and go at once when a server restarts
const MAX_WRITTEN = 500; // rows in one commit

/** When people were here last. Written a moment later, for many at a time. */
export class LastSeen {
  #unwritten = new Map<UserId, number>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly kv: Deno.Kv,
    private readonly failed: (error: unknown) => void,
  ) {}

  note(userId: UserId, at: number) {
    this.#unwritten.set(userId, at);
    this.#timer ??= setTimeout(() => this.#write(), WRITE_AFTER_MS);
  }

  async of(userId: UserId): Promise<number | null> {
    return this.#unwritten.get(userId) ??
      (await this.kv.get<number>(keys.lastSeen(userId))).value;
  }

  /** Writes what is still to be written. */
  async close() {
    clearTimeout(this.#timer ?? undefined);
    await this.#write();
  }

  async #write() {
    this.#timer = null;
    const rows = [...this.#unwritten];
    try {
      for (let i = 0; i < rows.length; i += MAX_WRITTEN) {
        const atomic = this.kv.atomic();
        for (const [userId, at] of rows.slice(i, i + MAX_WRITTEN)) {
          atomic.set(keys.lastSeen(userId), at);
        }
        await atomic.commit();
      }
    } catch (error) {
      return this.failed(error); // the next one to be seen tries again
    }
    for (const [userId, at] of rows) {
      if (this.#unwritten.get(userId) === at) this.#unwritten.delete(userId);
    }
  }
}
