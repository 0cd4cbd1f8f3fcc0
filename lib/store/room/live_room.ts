import {
  type LogEntry,
  type MessageEvent,
  type RoomEvent,
  toEntry,
} from "@/lib/domain/event.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import { MAX_REPLAY } from "@/lib/domain/limits.ts";
import type { Head, Member, Message, Room } from "@/lib/domain/model.ts";
import { EMPTY_HEAD } from "@/lib/domain/room_state.ts";
import { KnownMentions } from "@/lib/store/own/known_mentions.ts";
import type { HeadRow, LooseRefs, RefPage } from "./refs.ts";

const RECENT = 100; // messages kept, newest last
const APART = 500; // further messages kept
const AUTHORS = 100; // whose refs are kept

/**
 * One room in memory, exactly as committed: what the writer decides by, and the newest stretch of
 * its log, from which joins, page loads and returning clients are served without the disk.
 */
export class LiveRoom {
  room: Room | null;
  head: Head;
  readonly members: Map<UserId, Member>;
  readonly readOrdinals = new Map<UserId, number>(); // of those who were asked about
  /** Under which refs those who wrote lately sent their messages: the newest of each. */
  readonly refs = new Map<UserId, RefPage>();
  looseRefs: LooseRefs | null; // null: another host has written since they were read
  /** The newest messages without a gap, newest last. */
  recent: Message[] = [];
  /** Messages asked for lately that are not among them: of side threads, quoted, old. */
  readonly #apart = new Map<number, Message>();
  readonly mentions = new KnownMentions();
  /** The newest events without a gap, newest last. */
  #entries: LogEntry[] = [];

  constructor(
    room: Room | null,
    row: HeadRow | null,
    members: Member[],
  ) {
    this.room = room;
    const { refs = new Map(), ...head }: HeadRow = row ?? EMPTY_HEAD;
    this.head = head;
    this.looseRefs = refs;
    this.members = new Map(members.map((member) => [member.userId, member]));
  }

  /** Events after `seq` if memory reaches back that far, else null. */
  entriesAfter(seq: number): LogEntry[] | null {
    const reachesBackTo = this.#reachesBackTo;
    return seq < reachesBackTo
      ? null
      : this.#entries.slice(seq - reachesBackTo);
  }

  /** Takes events, read from the store without a gap, before the ones already here. */
  reachBack(read: LogEntry[]) {
    const before = read.filter(({ seq }) => seq <= this.#reachesBackTo);
    if (before.at(-1)?.seq !== this.#reachesBackTo) return; // it has moved on meanwhile
    this.#entries = [...before, ...this.#entries];
  }

  get #reachesBackTo(): number {
    return this.head.seq - this.#entries.length;
  }

  /** Those with a smaller seq, if memory has as many, else null. */
  messagesBefore(seq: number, limit: number): Message[] | null {
    const end = this.#placeOf(seq);
    return end < limit ? null : this.recent.slice(end - limit, end);
  }

  /** Those with a greater seq, if memory reaches back that far, else null. */
  messagesAfter(seq: number, limit: number): Message[] | null {
    const start = this.#placeOf(seq + 1);
    return start === 0 ? null : this.recent.slice(start, start + limit);
  }

  message(seq: number): Message | null {
    const index = this.#indexOf(seq);
    return index === null ? this.#apart.get(seq) ?? null : this.recent[index];
  }

  /** Keeps a message that was just read from the store. */
  remember(message: Message) {
    if (!this.message(message.seq)) this.#keep(message);
  }

  /** Puts older messages, just read from the store, before the ones already here. */
  prepend(older: Message[]) {
    this.recent.unshift(...older);
  }

  rememberRefs(by: UserId, page: RefPage) {
    this.refs.delete(by);
    this.refs.set(by, page);
    if (this.refs.size <= AUTHORS) return;
    this.refs.delete(this.refs.keys().next().value!);
  }

  /** Takes in an event that has been committed. */
  absorb(event: RoomEvent, head: Head) {
    if (event.seq <= this.head.seq) return; // heard from another host before the answer came
    this.head = head;
    this.#entries.push(toEntry(event));
    if (this.#entries.length > 2 * MAX_REPLAY) {
      this.#entries = this.#entries.slice(-MAX_REPLAY);
    }
    if ("message" in event) return this.#takeMessage(event);
    switch (event.type) {
      case "room_created":
      case "room_changed":
        this.room = event.room;
        return;
      case "member_joined":
        this.members.set(event.member.userId, event.member);
        this.readOrdinals.set(event.member.userId, head.ordinal);
        return;
      case "role_changed":
        this.members.set(event.member.userId, event.member);
        return;
      case "member_left":
        this.members.delete(event.userId);
        this.readOrdinals.delete(event.userId);
        return;
    }
  }

  #takeMessage(event: MessageEvent) {
    const { by, message } = event;
    switch (event.type) {
      case "message_posted":
        this.#forgetRefs(by); // whoever wrote it says what they are now
        this.mentions.add(message);
        this.readOrdinals.set(by, message.ordinal);
        return this.#push(message);
      case "thread_posted":
        this.#forgetRefs(by);
        this.#keep(message);
        return this.#replace(event.root);
      default:
        return this.#replace(message);
    }
  }

  #forgetRefs(by: UserId) {
    this.refs.delete(by);
    this.looseRefs = null;
  }

  #push(message: Message) {
    this.recent.push(message);
    if (this.recent.length > 2 * RECENT) this.recent.splice(0, RECENT);
  }

  #replace(message: Message) {
    this.mentions.change(this.message(message.seq), message);
    const index = this.#indexOf(message.seq);
    if (index !== null) this.recent[index] = message;
    if (this.#apart.has(message.seq)) this.#keep(message);
  }

  #keep(message: Message) {
    this.#apart.delete(message.seq);
    this.#apart.set(message.seq, message);
    if (this.#apart.size <= APART) return;
    const [oldest] = this.#apart.values();
    this.#apart.delete(oldest.seq);
  }

  #indexOf(seq: number): number | null {
    const index = this.#placeOf(seq);
    return this.recent[index]?.seq === seq ? index : null;
  }

  /** How many of the newest messages come before this seq. */
  #placeOf(seq: number): number {
    let low = 0;
    let high = this.recent.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.recent[middle].seq < seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
