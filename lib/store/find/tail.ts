import type { RoomEvent } from "@/lib/domain/event.ts";
import { type Findable, toFindable } from "@/lib/domain/findable.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Message } from "@/lib/domain/model.ts";
import type { Log } from "@/lib/store/room/log.ts";
import {
  changesText,
  listSegments,
  SEGMENT,
  type Segment,
  segmentOf,
} from "./segments.ts";

const BYTES_A_MESSAGE = 400; // about, beside its text

interface Options {
  reads: Deno.Kv;
  log: Log;
}

/**
 * What a search needs to know of a room before it looks into the index: the newest stretch of its
 * log, which no index covers yet, and which of the older ones it does cover. Read once, and kept
 * as the log says from then on.
 */
export class Tail {
  bytes = 0; // about
  #seq = 0; // up to where the log was followed
  readonly #texts = new Map<number, Findable>(); // by seq, rising
  #segments: Map<number, Segment> | null = null;
  /** One thing at a time: what was read before an event must not be kept after it. */
  #working: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly options: Options,
    private readonly roomId: RoomId,
  ) {}

  /** The first seq of it. */
  get first(): number {
    return segmentOf(this.#seq) * SEGMENT;
  }

  /** The newest first. */
  texts(): Findable[] {
    return [...this.#texts.values()].reverse();
  }

  /** Those of the older segments that the index covers. */
  segments(): Promise<ReadonlyMap<number, Segment>> {
    return this.#inTurn(async () => {
      if ((this.#segments?.size ?? 0) * SEGMENT < this.first) {
        this.#segments = await listSegments(this.options.reads, this.roomId);
      }
      return this.#segments!;
    });
  }

  isAt(seq: number): boolean {
    return this.#seq === seq;
  }

  /** Takes in what happened up to `seq`, if not more. */
  follow(seq: number): Promise<void> {
    return this.#inTurn(() => this.#follow(seq));
  }

  async #follow(seq: number) {
    const events = this.#seq > 0
      ? await this.options.log.eventsAfter(this.roomId, this.#seq)
      : null;
    if (events) events.forEach((event) => this.#take(event));
    else await this.#read(seq);
    this.#seq = Math.max(this.#seq, seq, events?.at(-1)?.seq ?? 0);
    for (const [seq, text] of this.#texts) {
      if (seq >= this.first) break;
      this.#texts.delete(seq);
      this.bytes -= weigh(text);
    }
  }

  async #read(seq: number) {
    const first = segmentOf(seq) * SEGMENT;
    const messages = await this.options.log.between(
      this.roomId,
      first,
      first + SEGMENT,
    );
    this.#texts.clear();
    this.#segments = null;
    this.bytes = 0;
    for (const message of messages) this.#put(message);
  }

  #take(event: RoomEvent) {
    if (!("message" in event)) return;
    const { message } = event;
    if (message.seq >= this.first) this.#put(message);
    else if (changesText(event)) {
      this.#segments?.delete(segmentOf(message.seq));
    }
  }

  #put(message: Message) {
    const before = this.#texts.get(message.seq);
    const text = before?.message.body === message.body
      ? { ...before, message }
      : toFindable(message);
    this.#texts.set(message.seq, text);
    this.bytes += weigh(text) - (before ? weigh(before) : 0);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#working.then(work);
    this.#working = done.catch(() => {});
    return done;
  }
}

const weigh = ({ words }: Findable) => BYTES_A_MESSAGE + 2 * words.length;
