import type { App } from "@/lib/app.ts";
import { toFindable } from "@/lib/domain/findable.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Message } from "@/lib/domain/model.ts";
import { findPlaces } from "@/lib/store/find/look_up.ts";
import {
  BUNDLE,
  firstBeside,
  SEGMENT,
  type Segment,
  segmentOf,
} from "@/lib/store/find/segments.ts";
import { getMany } from "@/lib/store/get_many.ts";
import { keys } from "@/lib/store/keys.ts";
import type { LiveRoom } from "@/lib/store/room/live_room.ts";
import type { RoomSearch } from "./room_search.ts";
import type { Scope } from "./scope.ts";

// Somebody who finds enough soon is not to wait for more; nor to wait often, who finds little.
const FIRST_STRETCH = 4 * BUNDLE; // segments looked up at once, and more each time
const LONGEST_STRETCH = 32 * BUNDLE;
const FIRST_READ = 4; // messages read at once, if it is not a whole segment
const MOST_READ = 64;
const GROWTH = 4;

interface Candidate {
  n: number; // segment
  places: number[] | null; // of the messages in it; null: the index does not say
}

/** What is found among all that was said in a room. */
export class LogSearch implements RoomSearch {
  bound: number;
  #hasBegun = false;
  #next = Infinity; // the newest segment that was not looked up
  #stretch = FIRST_STRETCH;
  #reading = FIRST_READ;
  #segments: ReadonlyMap<number, Segment> = new Map();
  #candidates: Candidate[] = [];

  constructor(
    private readonly app: App,
    readonly live: LiveRoom,
    private readonly scope: Scope,
    until: number,
  ) {
    this.bound = Math.min(live.head.lastAt, until);
  }

  get isDone(): boolean {
    const isThrough = this.#next < 0 && this.#candidates.length === 0;
    return isThrough || this.bound < this.scope.since;
  }

  async step(): Promise<Message[]> {
    const found = this.#hasBegun ? await this.#goOn() : await this.#begin();
    const next = this.#candidates[0]?.n ?? this.#next;
    this.#passed(this.#segments.get(next)?.lastAt ?? Infinity);
    return found;
  }

  /** What is not indexed yet is in memory. */
  async #begin(): Promise<Message[]> {
    this.#hasBegun = true;
    const tail = await this.app.tails.of(this.live);
    const texts = tail.texts();
    this.#next = segmentOf(tail.first) - 1;
    if (this.#next >= 0) this.#segments = await tail.segments();
    const isOver = () =>
      (this.#segments.get(this.#next)?.firstAt ?? 0) > this.bound;
    while (isOver()) this.#next--;
    if (texts.length > 0) this.#passed(texts.at(-1)!.message.at);
    return texts.filter((text) => this.scope.isFound(text))
      .map(({ message }) => message);
  }

  async #goOn(): Promise<Message[]> {
    if (this.#candidates.length === 0) await this.#lookUp();
    const candidates = this.#take();
    const read = (await Promise.all([
      this.#fetch(candidates),
      ...candidates.map((candidate) => this.#readWhole(candidate)),
    ])).flat();
    for (const { at } of read) this.#passed(at);
    return read.filter((message) => this.scope.isFound(toFindable(message)));
  }

  async #lookUp() {
    const last = this.#next;
    const first = firstBeside(Math.max(0, last - this.#stretch + 1));
    this.#next = first - 1;
    this.#stretch = Math.min(this.#stretch * GROWTH, LONGEST_STRETCH);
    const { app: { reads }, scope: { grams } } = this;
    const where = { roomId: this.#id, first, last };
    const found = grams.isNothing
      ? null
      : await findPlaces(reads, where, await grams.sorted(reads, where));
    for (let n = last; n >= first; n--) {
      const isCovered = this.#segments.get(n)?.isTooRich === false;
      const places = found && isCovered ? found.get(n) ?? [] : null;
      if (places?.length !== 0) this.#candidates.push({ n, places });
    }
  }

  /** The newest of them, no more than are to be read at once but for a whole segment. */
  #take(): Candidate[] {
    const taken: Candidate[] = [];
    let room = this.#reading;
    this.#reading = Math.min(room * GROWTH, MOST_READ);
    while (room > 0 && this.#candidates.length > 0) {
      const { n, places } = this.#candidates[0];
      const some = places && places.splice(-room);
      taken.push({ n, places: some });
      if (!places?.length) this.#candidates.shift();
      room -= some?.length ?? SEGMENT;
    }
    return taken;
  }

  /** The messages that the index names, as they are now. */
  async #fetch(candidates: Candidate[]): Promise<Message[]> {
    const { app: { reads, log } } = this;
    const seqs = candidates.flatMap(({ n, places }) =>
      (places ?? []).map((place) => n * SEGMENT + place)
    );
    const rows = await getMany<Message>(
      reads,
      seqs.map((seq) => keys.message(this.#id, seq)),
    );
    const apart = seqs.filter((_, i) => !rows[i].value); // in side threads
    return [
      ...rows.flatMap(({ value }) => value ?? []),
      ...await log.messages(this.#id, apart),
    ];
  }

  async #readWhole({ n, places }: Candidate): Promise<Message[]> {
    if (places) return [];
    const first = n * SEGMENT;
    return await this.app.log.between(this.#id, first, first + SEGMENT);
  }

  get #id(): RoomId {
    return this.live.room!.id;
  }

  #passed(at: number) {
    this.bound = Math.min(this.bound, at);
  }
}
