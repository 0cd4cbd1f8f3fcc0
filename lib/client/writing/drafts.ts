import { signal } from "@preact/signals";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { Begun, ChangedDraft } from "@/lib/domain/model.ts";
import type { Answer } from "@/lib/client/line/requests.ts";
import {
  type Draft,
  isApart,
  keepUntold,
  loadUntold,
  type Untold,
} from "./untold.ts";
import { nameOf } from "@/lib/client/news/threads.ts";

const TELL_AFTER_MS = 1_000; // of the last key
const AGAIN_AFTER_MS = 5_000; // when the server did not take it
const TYPING_MS = 5_000; // for so long nobody takes the words from under the cursor
const MAX_TOLD = 8; // texts without an answer; by then the line is down, and none arrives

const NOTHING: Draft = { body: "" };

/**
 * What somebody has begun to write in rooms and side threads. The server has it for all of their
 * devices; until it does, this browser keeps it.
 */
export class Drafts {
  /** Rooms with something begun: the list marks them. */
  readonly rooms = signal<readonly RoomId[]>([]);
  /** Where another device has written. */
  readonly changed = signal<{ place: string } | null>(null);
  readonly #known = new Map<string, Draft>(); // as they are here
  readonly #server = new Map<string, string>(); // texts, as they are there
  readonly #versions = new Map<string, string>(); // of the last change that was heard
  readonly #untold = new Map<string, Untold>();
  readonly #typed = new Map<string, number>(); // when
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly me: UserId,
    private readonly save: (begun: Begun) => Promise<Answer>,
  ) {
    for (const [place, untold] of loadUntold(me)) {
      this.#untold.set(place, untold);
      this.#put(place, untold);
    }
  }

  read(place: string): string {
    return this.#at(place).body;
  }

  /** The seq of the message that is being answered. */
  answered(place: string): number | null {
    return this.#at(place).replyTo ?? null;
  }

  answer(place: string, seq: number | null) {
    this.#write(place, { ...this.#at(place), replyTo: seq ?? undefined });
  }

  write(place: string, text: string) {
    this.#typed.set(place, Date.now());
    this.#write(place, { ...this.#at(place), body: text.trim() ? text : "" });
  }

  /** The server has this, and nothing else. */
  take(drafts: readonly Begun[]) {
    this.#versions.clear();
    const told = new Map(drafts.map((one) => [nameOf(one), one]));
    for (const place of new Set([...this.#server.keys(), ...told.keys()])) {
      const theirs = told.get(place) ?? NOTHING;
      const mine = this.#untold.get(place);
      if (mine && isApart(mine, theirs.body)) {
        this.#write(place, { ...mine, body: `${theirs.body}\n${mine.body}` });
        this.changed.value = { place };
      }
      this.#apply(place, theirs);
    }
    this.tell();
  }

  /** One of this person's devices has written, perhaps this one, which may know by the answer. */
  hear(place: string, { version, ...draft }: ChangedDraft) {
    if (this.#moveOn(place, version)) this.#apply(place, draft);
  }

  /** False when something newer was heard already. */
  #moveOn(place: string, version: string): boolean {
    if (version <= (this.#versions.get(place) ?? "")) return false;
    this.#versions.set(place, version);
    return true;
  }

  #apply(place: string, { body, replyTo }: Draft) {
    this.#note(place, body);
    const mine = this.#untold.get(place);
    if (mine) return void (mine.was = [body]); // it is newer, and will be told
    const { body: text, replyTo: to } = this.#at(place);
    if (text === body && to === replyTo) return;
    const rest = (this.#typed.get(place) ?? 0) + TYPING_MS - Date.now();
    if (rest > 0 && text && body) {
      // In a moment, unless something newer is there then.
      setTimeout(() => {
        if (this.#server.get(place) === body) {
          this.#apply(place, { body, replyTo });
        }
      }, rest);
      return;
    }
    this.#put(place, { body, replyTo });
    this.changed.value = { place };
  }

  #note(place: string, body: string) {
    if (body) this.#server.set(place, body);
    else this.#server.delete(place);
  }

  /** Now and not in a moment. */
  tell() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const [place, draft] of this.#untold) this.#tell(place, draft);
  }

  close() {
    this.tell();
    clearTimeout(this.#timer);
  }

  #at(place: string): Draft {
    return this.#known.get(place) ?? NOTHING;
  }

  #write(place: string, draft: Draft) {
    const { body, replyTo } = this.#at(place);
    if (body === draft.body && replyTo === draft.replyTo) return;
    const was = this.#untold.get(place)?.was ?? [this.#server.get(place) ?? ""];
    const untold = { ...draft, was };
    this.#put(place, draft);
    this.#untold.set(place, untold);
    keepUntold(this.me, place, untold);
    this.#tellIn(TELL_AFTER_MS);
  }

  #tellIn(ms: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.tell(), ms);
  }

  async #tell(place: string, draft: Untold) {
    const [roomId, thread] = place.split("/");
    const { body, replyTo, was } = draft;
    if (!was.includes(body) && was.length < MAX_TOLD) {
      was.push(body);
      keepUntold(this.me, place, draft);
    }
    const answer = await this.save({
      ...{ roomId, body },
      ...(thread && { thread: Number(thread) }),
      ...(replyTo && { replyTo }),
    });
    if (answer?.ok) {
      const { version } = answer.value as ChangedDraft;
      if (this.#moveOn(place, version)) this.#note(place, body);
      if (this.#untold.has(place)) this.#untold.get(place)!.was = [body];
    }
    if (this.#untold.get(place) !== draft) return; // written on meanwhile
    if (answer?.ok) {
      this.#untold.delete(place);
      keepUntold(this.me, place, null);
    } else if (answer?.refusal.retryAfter) this.#tellIn(AGAIN_AFTER_MS);
  }

  #put(place: string, draft: Draft) {
    const had = !!this.read(place);
    if (draft.body || draft.replyTo) this.#known.set(place, draft);
    else this.#known.delete(place);
    if (had !== !!draft.body) this.#show();
  }

  #show() {
    this.rooms.value = [...this.#known].filter(([, { body }]) => body)
      .map(([place]) => place);
  }
}
