import type { App } from "@/lib/app.ts";
import { toFindable } from "@/lib/domain/findable.ts";
import type { Message } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";
import type { LiveRoom } from "@/lib/store/room/live_room.ts";
import type { RoomSearch } from "./room_search.ts";
import type { Scope } from "./scope.ts";

const STRETCH = 64; // pins read at once

/** What is found among the messages that are pinned in a room now. */
export class PinSearch implements RoomSearch {
  bound: number;
  isDone = false;
  #before: number; // pins from here on were read

  constructor(
    private readonly app: App,
    readonly live: LiveRoom,
    private readonly scope: Scope,
    until: number,
  ) {
    this.bound = Math.min(live.head.lastAt, until);
    this.#before = live.head.seq + 1;
  }

  async step(): Promise<Message[]> {
    const { log } = this.app;
    const seqs = await this.#nextPins();
    const messages = await log.messages(this.live.room!.id, seqs);
    const last = messages.at(-1);
    if (last) this.bound = Math.min(this.bound, last.at);
    return messages.filter((message) =>
      this.scope.isFound(toFindable(message))
    );
  }

  async #nextPins(): Promise<number[]> {
    const { id } = this.live.room!;
    const rows = await Array.fromAsync(
      this.app.reads.list({
        prefix: keys.pins(id),
        end: keys.pin(id, this.#before),
      }, { limit: STRETCH, reverse: true }),
    );
    const seqs = rows.map(({ key }) => key[2] as number);
    this.isDone = seqs.length < STRETCH;
    this.#before = seqs.at(-1) ?? 0;
    return seqs;
  }
}
