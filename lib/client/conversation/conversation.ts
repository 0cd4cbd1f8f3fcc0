import { type Signal, signal } from "@preact/signals";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type {
  EventView,
  MessagePage,
  MessageView,
  RoomSnapshot,
} from "@/lib/protocol/views.ts";
import { withOwn } from "./own_reactions.ts";
import type { Where } from "@/lib/client/line/requests.ts";
import { readUpTo, unreadFrom } from "@/lib/client/news/rooms.ts";
import { applyToThread, withPosition } from "./thread_timeline.ts";
import type { Place } from "@/lib/client/news/threads.ts";
import {
  applyEvent,
  change,
  isIn,
  isThread,
  joinPage,
  place,
  put,
  replacePage,
  threadOf,
  toRoot,
  trim,
} from "./timeline.ts";

/** Null: nobody answered. */
export type List = (where: Where) => Promise<MessagePage | null>;

/** The conversation that is open: a stretch of its messages, kept as it is now. */
export class Conversation {
  readonly shown: Signal<RoomSnapshot>;
  readonly loading = signal(false);
  /** Whoever reads the newest messages loses the oldest ones first, and the other way round. */
  following = true;
  /** What is on the screen was marked unread, and not to be read once more. */
  keepsUnread = false;
  /** What changed while a page of history was on its way: the page may not know it yet. */
  #meanwhile: ((page: MessageView[]) => MessageView[])[] | null = null;

  constructor(
    snapshot: RoomSnapshot,
    private readonly me: UserId,
    private readonly list: List,
  ) {
    this.shown = signal(snapshot);
  }

  get id(): RoomId {
    return this.shown.peek().room.id;
  }

  get place(): Place {
    return { roomId: this.id, thread: threadOf(this.shown.peek()) };
  }

  apply(events: readonly EventView[]) {
    let shown = this.shown.peek();
    for (const event of events) {
      shown = isThread(shown)
        ? applyToThread(shown, event, this.me)
        : applyEvent(shown, event, this.me);
      if (!("message" in event)) continue;
      const here = "root" in event && !isThread(shown) ? toRoot(event) : event;
      const take = isIn(shown, here.message) ? put : change;
      this.#meanwhile?.push((page) => take(page, withOwn(here, page, this.me)));
    }
    this.#show(shown);
  }

  /** The server's answer to what was written here; the event itself is still to come. */
  take(message: MessageView) {
    if (isIn(this.shown.peek(), message)) {
      this.#meanwhile?.push((page) => put(page, message));
    }
    this.#show(place(this.shown.peek(), message));
  }

  /** Too much was missed: begins anew. */
  restart(snapshot: RoomSnapshot) {
    this.shown.value = snapshot;
  }

  /** Null: a side thread that is followed no more. */
  moveReadPosition(ordinal: number | null) {
    const shown = this.shown.peek();
    if (isThread(shown)) return this.#show(withPosition(shown, ordinal));
    if (ordinal === null) return;
    if (ordinal <= shown.room.readOrdinal) return;
    this.shown.value = { ...shown, room: readUpTo(shown.room, ordinal) };
  }

  /** From the message after this one on; it stays so although it is on the screen. */
  markUnread(ordinal: number) {
    const shown = this.shown.peek();
    this.keepsUnread = true;
    const room = unreadFrom(shown.room, ordinal, {
      messages: shown.messages,
      me: this.me,
    });
    this.shown.value = { ...shown, room };
  }

  async loadOlder() {
    const { messages, hasOlder } = this.shown.peek();
    if (!hasOlder || messages.length === 0) return;
    const page = await this.#load({ before: messages[0].seq });
    if (page) this.shown.value = joinPage(this.shown.peek(), page, "oldest");
  }

  async loadNewer() {
    const { messages, hasNewer } = this.shown.peek();
    if (!hasNewer || messages.length === 0) return;
    const page = await this.#load({ after: messages.at(-1)!.seq });
    if (page) this.shown.value = joinPage(this.shown.peek(), page, "newest");
  }

  /** From wherever reading was to the end. */
  async loadNewest() {
    if (!this.shown.peek().hasNewer) return;
    const page = await this.#load({});
    if (page) this.shown.value = replacePage(this.shown.peek(), page);
  }

  /** Elsewhere than it opened. */
  async loadAround(seq: number) {
    const page = await this.#load({ around: seq });
    if (page) this.shown.value = replacePage(this.shown.peek(), page);
  }

  #show(shown: RoomSnapshot) {
    this.shown.value = trim(shown, this.following ? "newest" : "oldest");
  }

  async #load(where: Where): Promise<MessagePage | null> {
    if (this.loading.peek()) return null;
    this.loading.value = true;
    this.#meanwhile = [];
    const page = await this.list(where);
    const meanwhile = this.#meanwhile;
    this.#meanwhile = null;
    this.loading.value = false;
    if (!page) return null;
    const messages = meanwhile.reduce(
      (known, change) => change(known),
      page.messages,
    );
    return { ...page, messages };
  }
}
