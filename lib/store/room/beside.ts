import type { MessageEvent } from "@/lib/domain/event.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { Message } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";

interface Row {
  key: Deno.KvKey;
  value: unknown; // null: there is none
  isChanged: boolean;
  versionstamp?: string | null; // as it was read
}

/** Rows that belong to a room's messages and stand beside them, as a group will leave them. */
export class Beside {
  readonly #rows = new Map<string, Row>();
  readonly #checks: Deno.AtomicCheck[] = [];

  knows(key: Deno.KvKey): boolean {
    return this.#rows.has(nameOf(key));
  }

  get<T>(key: Deno.KvKey): T | null {
    return (this.#rows.get(nameOf(key))?.value ?? null) as T | null;
  }

  /** As the store has it. */
  provide(row: Deno.KvEntryMaybe<unknown>) {
    this.#rows.set(nameOf(row.key), { ...row, isChanged: false });
  }

  set(key: Deno.KvKey, value: unknown) {
    this.#rows.set(nameOf(key), { key, value, isChanged: true });
  }

  /** What a change to a message leaves beside it. */
  take(roomId: RoomId, event: MessageEvent, before: Message) {
    const { seq } = before;
    switch (event.type) {
      case "message_edited": {
        const { body, at, editedAt, edits = 0 } = before;
        const version = { body, at: editedAt ?? at };
        return this.set(keys.version(roomId, seq, edits), version);
      }
      case "message_deleted": {
        const removed = { message: before, at: event.at };
        return this.set(keys.removed(roomId, seq), removed);
      }
      case "message_restored":
        return this.#takeOut(keys.removed(roomId, seq));
      case "message_reacted": {
        const { emoji, by, on } = event;
        const key = keys.reactors(roomId, seq, emoji);
        const others = (this.get<UserId[]>(key) ?? []).filter((id) =>
          id !== by
        );
        const now = on ? [...others, by] : others;
        return this.set(key, now.length > 0 ? now : null);
      }
    }
  }

  /** Unless it is erased before this is committed, with all that belongs to it. */
  #takeOut(key: Deno.KvKey) {
    const { versionstamp } = this.#rows.get(nameOf(key))!;
    if (versionstamp) this.#checks.push({ key, versionstamp });
    this.set(key, null);
  }

  write(atomic: Deno.AtomicOperation) {
    atomic.check(...this.#checks);
    for (const { key, value, isChanged } of this.#rows.values()) {
      if (!isChanged) continue;
      if (value === null) atomic.delete(key);
      else atomic.set(key, value);
    }
  }
}

const nameOf = (key: Deno.KvKey) => JSON.stringify(key);
