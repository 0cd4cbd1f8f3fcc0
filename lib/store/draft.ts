import {
  answeredIn,
  type MessageEvent,
  type RoomEvent,
} from "@/lib/domain/event.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type {
  Head,
  Member,
  Message,
  Removed,
  Room,
  ThreadReading,
} from "@/lib/domain/model.ts";
import {
  advance,
  type Decision,
  type RoomState,
} from "@/lib/domain/room_state.ts";
import { Beside } from "./beside.ts";
import type { Committed } from "./journal.ts";
import { keys } from "./keys.ts";
import { type LiveRoom, refKey } from "./live_room.ts";

export interface MessageChange {
  before: Message | null;
  after: Message;
}

/**
 * A room as it will be once the group being formed is committed. Nobody but the writer sees it: a
 * group that fails leaves no trace.
 */
export class Draft implements RoomState {
  readonly events: { event: RoomEvent; head: Head }[] = [];
  readonly messageChanges: MessageChange[] = [];
  readonly readOrdinals = new Map<UserId, number>();
  readonly threadReadings = new Map<string, ThreadReading>();
  /** Messages whose side thread has grown. */
  readonly roots = new Map<number, Message>();
  room: Room | null;
  head: Head;
  memberCount: number;
  readonly #members = new Map<UserId, Member | null>();
  readonly #messages = new Map<number, Message>();
  readonly beside = new Beside();
  readonly #refs = new Map<string, number>();
  readonly #threadOrdinals = new Map<string, number | null>();

  constructor(private readonly roomId: RoomId, readonly live: LiveRoom) {
    this.room = live.room;
    this.head = live.head;
    this.memberCount = live.members.size;
  }

  member(id: UserId): Member | null {
    const changed = this.#members.get(id);
    return changed !== undefined ? changed : this.live.members.get(id) ?? null;
  }

  *members(): Iterable<Member> {
    for (const [id, member] of this.live.members) {
      if (!this.#members.has(id)) yield member;
    }
    for (const member of this.#members.values()) if (member) yield member;
  }

  message(seq: number): Message | null {
    return this.#messages.get(seq) ?? this.live.message(seq);
  }

  /** A message the command at hand names and memory did not hold. */
  provide(message: Message) {
    if (!this.message(message.seq)) this.#messages.set(message.seq, message);
  }

  reactors(seq: number, emoji: string): readonly UserId[] {
    return this.beside.get<UserId[]>(
      keys.reactors(this.roomId, seq, emoji),
    ) ?? [];
  }

  removed(seq: number): Removed | null {
    return this.beside.get(keys.removed(this.roomId, seq));
  }

  sent(by: UserId, ref: string): number | null {
    const key = refKey(by, ref);
    return this.#refs.get(key) ?? this.live.refs.get(key) ?? null;
  }

  /** A ref that the store turned out to hold already. */
  provideSent(key: string, seq: number) {
    this.#refs.set(key, seq);
  }

  /** A position in a side thread, as the store has it. */
  provideThreadOrdinal(id: UserId, thread: number, ordinal: number | null) {
    this.#threadOrdinals.set(`${id} ${thread}`, ordinal);
  }

  get changed(): boolean {
    return this.events.length > 0 || this.readOrdinals.size > 0 ||
      this.threadReadings.size > 0;
  }

  take(by: UserId, decision: Decision) {
    for (const event of decision.events) this.#apply(this.#complete(event));
    for (const reading of decision.threadReadings ?? []) {
      const key = `${reading.userId} ${reading.thread}`;
      this.threadReadings.set(key, reading);
      this.#threadOrdinals.set(key, reading.ordinal);
    }
    if (decision.readOrdinal !== undefined) {
      this.readOrdinals.set(by, decision.readOrdinal);
    }
  }

  /** The commit went through: what was a draft is now so. */
  absorb(versionstamp: string) {
    if (this.events.length > 0) this.live.versionstamp = versionstamp;
    for (const { event, head } of this.events) this.live.absorb(event, head);
    for (const [userId, ordinal] of this.readOrdinals) {
      this.live.readOrdinals.set(userId, ordinal);
    }
  }

  committed(roomId: RoomId): Committed {
    const events = this.events.map(({ event }) => event);
    return {
      roomId,
      events,
      readOrdinals: [...this.readOrdinals].map(([userId, ordinal]) => [
        userId,
        ordinal,
        ordinal < (this.live.readOrdinals.get(userId) ?? 0),
      ]),
      threadReadings: [...this.threadReadings.values()],
    };
  }

  knowsReadOrdinal(id: UserId): boolean {
    return this.readOrdinals.has(id) || this.live.readOrdinals.has(id) ||
      !this.member(id);
  }

  readOrdinal(id: UserId): number {
    return this.readOrdinals.get(id) ?? this.live.readOrdinals.get(id) ?? 0;
  }

  knowsThreadOrdinal(id: UserId, thread: number): boolean {
    return this.#threadOrdinals.has(`${id} ${thread}`) || !this.member(id);
  }

  threadOrdinal(id: UserId, thread: number): number | null {
    return this.#threadOrdinals.get(`${id} ${thread}`) ?? null;
  }

  /** With what the touched messages answer, as it is now. */
  #complete(event: RoomEvent): RoomEvent {
    if (!("message" in event)) return event;
    const answered = answeredIn(event).map((seq) => this.message(seq));
    const quoted = answered.filter((message) => message !== null);
    return quoted.length > 0 ? { ...event, quoted } : event;
  }

  #apply(event: RoomEvent) {
    this.head = advance(this.head, event);
    this.events.push({ event, head: this.head });
    if ("message" in event) return this.#takeMessage(event);
    switch (event.type) {
      case "room_created":
      case "room_changed":
        this.room = event.room;
        return;
      case "member_joined":
        this.memberCount++;
        this.#members.set(event.member.userId, event.member);
        this.readOrdinals.set(event.member.userId, this.head.ordinal);
        return;
      case "role_changed":
        this.#members.set(event.member.userId, event.member);
        return;
      case "member_left":
        this.memberCount--;
        this.#members.set(event.userId, null);
        this.readOrdinals.delete(event.userId);
        return;
    }
  }

  #takeMessage(event: MessageEvent) {
    const { message, by } = event;
    const before = this.message(message.seq);
    this.messageChanges.push({ before, after: message });
    this.#messages.set(message.seq, message);
    if (this.roots.has(message.seq)) this.roots.set(message.seq, message);
    switch (event.type) {
      case "thread_posted":
        this.#refs.set(refKey(by, message.ref), message.seq);
        this.#messages.set(event.root.seq, event.root);
        this.roots.set(event.root.seq, event.root);
        return;
      case "message_posted":
        this.#refs.set(refKey(by, message.ref), message.seq);
        this.readOrdinals.set(by, message.ordinal);
        return;
      default:
        return this.beside.take(this.roomId, event, before!);
    }
  }
}
