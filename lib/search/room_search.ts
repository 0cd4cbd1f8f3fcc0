import type { App } from "@/lib/app.ts";
import type { RoomEvent } from "@/lib/domain/event.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Message } from "@/lib/domain/model.ts";
import {
  listSegments,
  SEGMENT,
  type Segment,
  segmentOf,
} from "@/lib/store/find/segments.ts";
import { findPlaces, type Places } from "@/lib/store/find/look_up.ts";
import type { LiveRoom } from "@/lib/store/live_room.ts";
import type { Scope } from "./scope.ts";

type Saying = Extract<RoomEvent, { type: "message_posted" | "thread_posted" }>;

const isSaying = (event: RoomEvent): event is Saying =>
  event.type === "message_posted" || event.type === "thread_posted";

const FIRST_STRETCH = 8; // segments looked up at once; each time more
const GROWTH = 4;
const LONGEST_STRETCH = 256;
const READ_AT_ONCE = 4; // segments
const FEW = 4; // messages that are cheaper to fetch than the segment around them

interface Candidate {
  n: number; // segment
  places: number[] | null; // null: the index does not say
}

/** One room's messages that are found, from the newest to the oldest. */
export interface RoomSearch {
  readonly live: LiveRoom;
  /** When the newest message was said that may still be found here. */
  readonly bound: number;
  readonly isDone: boolean;
  /** Goes a little further back. */
  step(): Promise<Message[]>;
}

/** Among all that was said there. */
export class LogSearch implements RoomSearch {
  bound: number;
  #next: number; // the newest segment that was not looked up
  #stretch = FIRST_STRETCH;
  #candidates: Candidate[] = [];
  #segments: Map<number, Segment> | null = null;

  constructor(
    private readonly app: App,
    readonly live: LiveRoom,
    private readonly scope: Scope,
    until: number,
  ) {
    this.bound = Math.min(live.head.lastAt, until);
    this.#next = segmentOf(live.head.seq);
  }

  get id(): RoomId {
    return this.live.room!.id;
  }

  get isDone(): boolean {
    return this.#next < 0 && this.#candidates.length === 0;
  }

  async step(): Promise<Message[]> {
    if (!this.#segments) await this.#begin();
    else if (this.#candidates.length === 0) await this.#lookUp();
    const read = this.#candidates.splice(0, READ_AT_ONCE);
    const found = await Promise.all(read.map((one) => this.#read(one)));
    this.#lowerBound();
    return found.flat();
  }

  /** The newest segment has no index yet. */
  async #begin() {
    this.#segments = this.#next > 0
      ? await listSegments(this.app.reads, this.id)
      : new Map();
    const isOver = (n: number) => {
      const segment = this.#segments!.get(n);
      return segment !== undefined && segment.firstAt > this.bound;
    };
    while (isOver(this.#next)) this.#next--;
    this.#candidates = [{ n: this.#next--, places: null }];
  }

  async #lookUp() {
    const last = this.#next;
    const first = Math.max(0, last - this.#stretch + 1);
    this.#next = first - 1;
    this.#stretch = Math.min(this.#stretch * GROWTH, LONGEST_STRETCH);
    const { app: { reads }, scope: { grams } } = this;
    const where = { roomId: this.id, first, last };
    const found = grams.length > 0
      ? await findPlaces(reads, where, grams)
      : null;
    for (let n = last; n >= first; n--) {
      const places = this.#placesIn(n, found);
      if (places?.length !== 0) this.#candidates.push({ n, places });
    }
  }

  #placesIn(n: number, found: Places | null): number[] | null {
    if (!found || !this.#segments!.has(n)) return null;
    return found.get(n) ?? [];
  }

  async #read({ n, places }: Candidate): Promise<Message[]> {
    const first = n * SEGMENT;
    const messages = await this.#fetch(n, places);
    if (!places && messages.length > 0) this.#passed(messages[0].at);
    const isPlace = new Set(places);
    return messages.filter((message) =>
      (!places || isPlace.has(message.seq - first)) &&
      this.scope.isFound(message)
    ).reverse();
  }

  async #fetch(n: number, places: number[] | null): Promise<Message[]> {
    const { app: { log }, id } = this;
    const first = n * SEGMENT;
    if (places && places.length <= FEW) {
      return await log.messages(id, places.map((place) => first + place));
    }
    const isNewest = n === segmentOf(this.live.head.seq);
    const events = isNewest ? await log.eventsAfter(id, first - 1) : null; // often in memory
    if (!events) return await log.between(id, first, first + SEGMENT);
    return events.filter(isSaying).map(({ message }) => message);
  }

  #lowerBound() {
    const next = this.#candidates[0]?.n ?? this.#next;
    this.#passed(this.#segments!.get(next)?.lastAt ?? Infinity);
  }

  #passed(at: number) {
    this.bound = Math.min(this.bound, at);
  }
}
