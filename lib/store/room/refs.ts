import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { Head } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";

const KEPT_MS = 60 * 24 * 60 * 60_000; // twice what is promised: a resend is recognised for 30 days
const PER_PAGE = 20; // so that a row stays below a kilobyte: larger ones take a second place on the disk
const PER_WRITE = 5; // refs that a page has more when it is written again; a part of PER_PAGE
const MAX_LOOSE = 8; // people of one room who have refs that are on no page yet
const END = "~"; // after all refs

/**
 * Refs of one person in a room, rising, each with its seq. All that follow the last one begin
 * another page, once this one is full.
 */
export interface RefPage {
  first: string;
  last: string;
  count: number;
  text: string; // "ref seq\n" for each
}

/** What they have sent that is on no page yet: the room's head has it, which every post writes. */
export type LooseRefs = ReadonlyMap<UserId, string>;

/** A head as it is stored. */
export type HeadRow = Head & { refs?: LooseRefs };

const NOTHING: RefPage = { first: "", last: "", count: PER_PAGE, text: "" };

/**
 * Under which refs people have sent messages in a room, as a group will leave it. Most refs rise,
 * as their clocks do: whatever is greater than the last of the newest page is new, and nothing
 * has to be read to know that. The few others have rows of their own.
 */
export class Refs {
  readonly #newest = new Map<UserId, RefPage>();
  /** What was looked for (null: it is not there), and what the group adds. */
  readonly #known = new Map<string, number | null>();
  readonly #rows = new Map<string, [key: Deno.KvKey, value: unknown]>();
  #loose: Map<UserId, string> | null;

  constructor(
    private readonly roomId: RoomId,
    private readonly remembered: ReadonlyMap<UserId, RefPage>,
    loose: LooseRefs | null,
  ) {
    this.#loose = loose && new Map(loose);
  }

  /** Null as long as it is not known. */
  get loose(): LooseRefs | null {
    return this.#loose;
  }

  /** Before anything is written, since a head is written as a whole. */
  async recall(kv: Deno.Kv) {
    const { value } = await kv.get<HeadRow>(keys.head(this.roomId));
    this.#loose ??= new Map(value?.refs);
  }

  /** The seq of the message that was sent under it; null when there is none. */
  find(by: UserId, ref: string): number | null {
    return this.#known.get(`${by} ${ref}`) ?? findIn(this.#page(by), ref);
  }

  /** Whether that can be said without the store. */
  knows(by: UserId, ref: string): boolean {
    const page = this.#page(by);
    if (!page || !this.#loose) return false;
    if (page === NOTHING) return this.#known.has(`${by} ${ref}`); // it may have expired
    return ref > page.last || this.#known.has(`${by} ${ref}`) ||
      findIn(page, ref) !== null;
  }

  async read(kv: Deno.Kv, by: UserId, ref: string) {
    if (!this.#loose) await this.recall(kv);
    if (!this.#page(by)) {
      const page = await this.#read(kv, by, END);
      this.#newest.set(by, joined(page, this.#loose!.get(by) ?? ""));
    }
    if (this.knows(by, ref)) return;
    const [page, late] = await Promise.all([
      this.#read(kv, by, ref),
      kv.get<number>(keys.lateRef(this.roomId, by, ref)),
    ]);
    this.#known.set(`${by} ${ref}`, findIn(page, ref) ?? late.value);
  }

  add(by: UserId, ref: string, seq: number) {
    const page = this.#page(by)!;
    this.#known.set(`${by} ${ref}`, seq);
    if (ref <= page.last) {
      const key = keys.lateRef(this.roomId, by, ref);
      return this.#rows.set(`${by} ${ref}`, [key, seq]);
    }
    const next = adding(page, ref, seq);
    if (next.first !== page.first) this.#leave(by, page);
    this.#newest.set(by, next);
    const loose = this.#loose!;
    if (
      next.count % PER_WRITE > 0 && (loose.has(by) || loose.size < MAX_LOOSE)
    ) {
      loose.set(by, (loose.get(by) ?? "") + lineOf(ref, seq));
      return;
    }
    loose.delete(by);
    const key = keys.refPage(this.roomId, by, next.first);
    this.#rows.set(`${by} ${next.first}`, [key, next.text]);
  }

  /** Until the group is committed the store does not have all of a page that was filled by it. */
  #leave(by: UserId, { text }: RefPage) {
    for (const [ref, seq] of linesOf(text)) {
      this.#known.set(`${by} ${ref}`, Number(seq));
    }
  }

  write(atomic: Deno.AtomicOperation) {
    for (const [key, value] of this.#rows.values()) {
      atomic.set(key, value, { expireIn: KEPT_MS });
    }
  }

  /** Everybody's newest page, as far as it is known here. */
  newest(): Iterable<[UserId, RefPage]> {
    return this.#newest;
  }

  #page(by: UserId): RefPage | undefined {
    return this.#newest.get(by) ?? this.remembered.get(by);
  }

  /** The page that has this ref, if any has. */
  async #read(kv: Deno.Kv, by: UserId, ref: string): Promise<RefPage> {
    const prefix = keys.refPages(this.roomId, by);
    const rows = kv.list<string | number>(
      { prefix, end: [...prefix, `${ref}\0`] },
      { limit: 1, reverse: true },
    );
    for await (const { key, value } of rows) {
      const first = key.at(-1) as string;
      // A number: as it was when every ref had a row of its own.
      return pageOf(typeof value === "number" ? lineOf(first, value) : value);
    }
    return NOTHING;
  }
}

function findIn(page: RefPage | undefined, ref: string): number | null {
  if (!page || ref > page.last) return null;
  const at = page.text.indexOf(`${ref} `);
  return at < 0 ? null : Number.parseInt(page.text.slice(at + ref.length));
}

function adding(page: RefPage, ref: string, seq: number): RefPage {
  const line = lineOf(ref, seq);
  if (page.count === PER_PAGE) {
    return { first: ref, last: ref, count: 1, text: line };
  }
  const { first, count, text } = page;
  return { first, last: ref, count: count + 1, text: text + line };
}

/** With those of the lines that are not on it. */
function joined(page: RefPage, lines: string): RefPage {
  for (const [ref, seq] of linesOf(lines)) {
    if (ref > page.last) page = adding(page, ref, Number(seq));
  }
  return page;
}

function pageOf(text: string): RefPage {
  const refs = linesOf(text).map(([ref]) => ref);
  return { first: refs[0], last: refs.at(-1)!, count: refs.length, text };
}

const linesOf = (text: string) =>
  text.split("\n").slice(0, -1).map((line) => line.split(" "));

const lineOf = (ref: string, seq: number) => `${ref} ${seq}\n`;
