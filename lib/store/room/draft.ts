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
} from "@/lib/domain/model.ts";
import {
  advance,
  type Decision,
  type RoomState,
} from "@/lib/domain/room_state.ts";
import { Beside } from "./beside.ts";
import { DraftReadings } from "./draft_readings.ts";
import type { Committed } from "./journal.ts";
import { keys } from "@/lib/store/keys.ts";
import type { LiveRoom } from "./live_room.ts";
import { Refs } from "./refs.ts";

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
  /** Messages whose side thread has grown. */
  readonly roots = new Map<number, Message>();
  room: Room | null;
  head: Head;
  memberCount: number;
  readonly #members = new Map<UserId, Member | null>();
  readonly #messages = new Map<number, Message>();
  readonly beside = new Beside();
  readonly refs: Refs;
  readonly readings: DraftReadings;

  constructor(private readonly roomId: RoomId, readonly live: LiveRoom) {
    this.room = live.room;
    this.head = live.head;
    this.memberCount = live.members.size;
    this.refs = new Refs(roomId, live.refs, live.looseRefs);
    this.readings = new DraftReadings(live.readOrdinals);
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
    return this.refs.find(by, ref);
  }

  get changed(): boolean {
    return this.events.length > 0 || this.readings.changed;
  }

  take(by: UserId, decision: Decision) {
    for (const event of decision.events) this.#apply(this.#complete(event));
    this.readings.take(by, decision);
  }

  /** The commit went through: what was a draft is now so. */
  absorb() {
    for (const { event, head } of this.events) this.live.absorb(event, head);
    for (const [userId, ordinal] of this.readings.ordinals) {
      this.live.readOrdinals.set(userId, ordinal);
    }
    for (const [by, page] of this.refs.newest()) {
      this.live.rememberRefs(by, page);
    }
    this.live.looseRefs = this.refs.loose;
  }

  committed(roomId: RoomId): Committed {
    const events = this.events.map(({ event }) => event);
    return { roomId, events, ...this.readings.committed() };
  }

  knowsReadOrdinal(id: UserId): boolean {
    return this.readings.knows(id) || !this.member(id);
  }

  readOrdinal(id: UserId): number {
    return this.readings.of(id);
  }

  knowsThreadOrdinal(id: UserId, thread: number): boolean {
    return this.readings.knowsThread(id, thread) || !this.member(id);
  }

  threadOrdinal(id: UserId, thread: number): number | null {
    return this.readings.ofThread(id, thread);
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
        this.readings.ordinals.set(event.member.userId, this.head.ordinal);
        return;
      case "role_changed":
        this.#members.set(event.member.userId, event.member);
        return;
      case "member_left":
        this.memberCount--;
        this.#members.set(event.userId, null);
        this.readings.ordinals.delete(event.userId);
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
        this.refs.add(by, message.ref, message.seq);
        this.#messages.set(event.root.seq, event.root);
        this.roots.set(event.root.seq, event.root);
        return;
      case "message_posted":
        this.refs.add(by, message.ref, message.seq);
        this.readings.ordinals.set(by, message.ordinal);
        return;
      default:
        return this.beside.take(this.roomId, event, before!);
    }
  }
}
