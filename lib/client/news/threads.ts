import { computed, signal } from "@preact/signals";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { ThreadPosition } from "@/lib/domain/model.ts";
import type { EventView, FollowedThread } from "@/lib/protocol/views.ts";

type ThreadPosted = Extract<EventView, { type: "thread_posted" }>;

/** Where something is written and read: a room, or one of its side threads. */
export interface Place {
  roomId: RoomId;
  thread?: number;
}

export const nameOf = ({ roomId, thread }: Place) =>
  thread === undefined ? roomId : `${roomId}/${thread}`;

export const unreadIn = ({ count, ordinal }: FollowedThread) =>
  Math.max(0, count - ordinal);

/** The side threads this person follows, and how far they have read. */
export class Threads {
  readonly #all = signal<ReadonlyMap<string, FollowedThread>>(new Map());
  /** How many messages were heard of, also in threads that are followed only later. */
  readonly #counts = new Map<string, number>();
  readonly list = computed(() => [...this.#all.value.values()]);
  readonly unread = computed(() =>
    this.list.value.reduce((sum, one) => sum + unreadIn(one), 0)
  );

  find(roomId: RoomId, thread: number): FollowedThread | undefined {
    return this.#all.value.get(nameOf({ roomId, thread }));
  }

  /** These and no others; what was read here may not have been told yet. */
  set(threads: readonly FollowedThread[]) {
    this.#all.value = new Map(threads.map((one) => {
      const before = this.#all.peek().get(nameOf(one))?.ordinal ?? 0;
      const ordinal = Math.min(one.count, Math.max(before, one.ordinal));
      return [nameOf(one), { ...one, ordinal }];
    }));
  }

  /** On this device or another: begun, read on or left. */
  hear(roomId: RoomId, { thread, ordinal, count }: ThreadPosition) {
    const name = nameOf({ roomId, thread });
    if (ordinal === null) return this.#put(name, null);
    const known = this.#peek(roomId, thread);
    this.#put(name, {
      ...{ roomId, thread },
      ordinal: Math.max(ordinal, known?.ordinal ?? 0),
      count: Math.max(count, this.#counts.get(name) ?? 0, known?.count ?? 0),
    });
  }

  /** More was said. */
  grow(roomId: RoomId, { root, message }: ThreadPosted, me: UserId) {
    const thread = root.seq;
    this.#count(roomId, thread, root.replies?.count ?? 0);
    if (message.by === me) this.move(roomId, thread, message.ordinal);
  }

  /** It never moves back; false when it did not move. */
  move(roomId: RoomId, thread: number, ordinal: number): boolean {
    const known = this.#peek(roomId, thread);
    if (!known || ordinal <= known.ordinal) return false;
    this.#put(nameOf(known), { ...known, ordinal });
    return true;
  }

  forget(roomId: RoomId) {
    this.set(this.list.peek().filter((one) => one.roomId !== roomId));
  }

  #count(roomId: RoomId, thread: number, count: number) {
    const known = this.#peek(roomId, thread);
    const name = nameOf({ roomId, thread });
    this.#counts.set(name, Math.max(count, this.#counts.get(name) ?? 0));
    if (known && count > known.count) {
      this.#put(nameOf(known), { ...known, count });
    }
  }

  #peek(roomId: RoomId, thread: number) {
    return this.#all.peek().get(nameOf({ roomId, thread }));
  }

  #put(name: string, thread: FollowedThread | null) {
    const all = new Map(this.#all.peek());
    if (thread) all.set(name, thread);
    else all.delete(name);
    this.#all.value = all;
  }
}
