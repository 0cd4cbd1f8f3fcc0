import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { Message } from "@/lib/domain/model.ts";
import { keys } from "./keys.ts";

interface List {
  seq: number;
  emoji: string;
  by: readonly UserId[];
  isChanged: boolean;
}

/** Who answered messages with which emoji, as it will be once a group is committed. */
export class ReactorLists {
  readonly #lists = new Map<string, List>();

  find(seq: number, emoji: string): readonly UserId[] | null {
    return this.#lists.get(`${seq} ${emoji}`)?.by ?? null;
  }

  /** As the store has it. */
  provide(seq: number, emoji: string, by: readonly UserId[]) {
    this.#put({ seq, emoji, by, isChanged: false });
  }

  change(
    seq: number,
    { emoji, by, on }: { emoji: string; by: UserId; on: boolean },
  ) {
    const others = this.find(seq, emoji)!.filter((id) => id !== by);
    this.#put({
      seq,
      emoji,
      by: on ? [...others, by] : others,
      isChanged: true,
    });
  }

  clear({ seq, reactions = [] }: Message) {
    for (const { emoji } of reactions) {
      this.#put({ seq, emoji, by: [], isChanged: true });
    }
  }

  write(atomic: Deno.AtomicOperation, roomId: RoomId) {
    for (const { seq, emoji, by, isChanged } of this.#lists.values()) {
      if (!isChanged) continue;
      const key = keys.reactors(roomId, seq, emoji);
      if (by.length > 0) atomic.set(key, by);
      else atomic.delete(key);
    }
  }

  #put(list: List) {
    this.#lists.set(`${list.seq} ${list.emoji}`, list);
  }
}
