import { signal } from "@preact/signals";
import type { MessageView } from "@/lib/protocol/views.ts";
import type { Conversation } from "@/lib/client/conversation/conversation.ts";
import { leaveSpot, spotLeft } from "./left_spot.ts";
import { unread } from "@/lib/client/news/rooms.ts";
import type { Session } from "@/lib/client/session.ts";
import { nameOf } from "@/lib/client/news/threads.ts";
import { until } from "@/lib/client/until.ts";
import { type Spot, Viewport } from "./viewport.ts";

const NOWHERE = Infinity;

/** Where somebody reads in the open conversation, and what they have seen of it. */
export class Reading {
  /** The "new" divider comes after this ordinal; it stays put while somebody reads on. */
  readonly newAfter = signal(NOWHERE);
  /** Far from the end; null until it is known, as in the markup that is taken over. */
  readonly isAway = signal<boolean | null>(null);
  readonly #said = signal(0); // seq
  #viewport: Viewport | null = null;
  #heard: number; // ordinal of the newest message there was
  #left: Spot | null; // where they go back to

  constructor(
    private readonly session: Session,
    private readonly conversation: Conversation,
  ) {
    const { room } = conversation.shown.peek();
    this.#heard = room.head.ordinal;
    if (unread(room) > 0) this.newAfter.value = room.readOrdinal;
    this.#left = spotLeft(nameOf(conversation.place));
    document.addEventListener("visibilitychange", () => this.#turn());
    addEventListener("pagehide", () => this.#leave());
  }

  /** What a screen reader says: new messages of others, as they are now, never history. */
  get said(): MessageView | undefined {
    const { messages } = this.conversation.shown.value;
    return messages.find(({ seq }) => seq === this.#said.value);
  }

  /** The list is on the page: where it was left, where the new messages begin, or at its end. */
  attach(box: HTMLElement) {
    this.#viewport = new Viewport(box);
    const divider = box.querySelector(".new-divider");
    const asked = location.hash !== "#new" && location.hash;
    if (this.#left) this.settle(this.#left);
    else if (divider && !asked) this.#viewport.goTo(divider);
    if (this.#left) this.#fetch(this.#left);
    else this.look();
  }

  /** Before the list changes: what must stay where it is; null is the end. */
  hold(): Spot | null | undefined {
    const viewport = this.#viewport;
    if (!viewport) return undefined;
    // The end of what was shown before: what is to be shown now may go on after it.
    const isAtEnd = this.conversation.following && viewport.isAtEnd;
    return isAtEnd ? null : viewport.hold();
  }

  /** After it changed. */
  settle(spot: Spot | null | undefined) {
    if (spot === undefined) return; // it is not on the page yet
    const to = this.#left ?? spot;
    if (!to) this.#viewport!.goToEnd();
    else if (this.#viewport!.restore(to)) this.#left = null;
    this.look();
  }

  /** Notices what is on the screen now, and fetches what will soon be. */
  look() {
    const viewport = this.#viewport;
    if (!viewport || this.#left) return;
    const { hasNewer } = this.conversation.shown.peek();
    const isReadingNewest = viewport.isAtEnd && !hasNewer;
    this.conversation.following = isReadingNewest;
    this.isAway.value = hasNewer || viewport.isFarFromEnd;
    viewport.note();
    this.#markSeen(viewport, isReadingNewest);
    this.#hear();
    if (viewport.isNearStart) this.conversation.loadOlder();
    if (viewport.isNearEnd) this.conversation.loadNewer();
  }

  async goToNewest() {
    await this.conversation.loadNewest();
    this.#viewport?.goToEnd();
    this.look();
  }

  /** Whoever writes has read what there is. */
  catchUp() {
    this.newAfter.value = NOWHERE;
    this.conversation.keepsUnread = false;
    this.goToNewest();
  }

  /** The page has opened elsewhere than it was left. */
  async #fetch({ id }: Spot) {
    await until(this.session.socket.state, "connected");
    await this.conversation.loadAround(Number(id.slice(1)));
    this.#left = null; // it is drawn, or nobody answered
    this.look();
  }

  #leave() {
    const { shown, place } = this.conversation;
    const viewport = this.#viewport;
    if (!viewport || this.#left) return;
    const isAtEnd = viewport.isAtEnd && !shown.peek().hasNewer;
    leaveSpot(nameOf(place), isAtEnd ? null : viewport.hold());
  }

  #markSeen(viewport: Viewport, isReadingNewest: boolean) {
    const { room, messages } = this.conversation.shown.peek();
    if (unread(room) === 0) return;
    if (!document.hidden && !this.conversation.keepsUnread) {
      const id = viewport.lastSeen;
      const seen = isReadingNewest
        ? messages.at(-1)
        : messages.findLast(({ seq }) => `m${seq}` === id);
      if (seen) {
        const { positions } = this.session.feed;
        positions.markRead(this.conversation.place, seen.ordinal);
      }
    }
    const now = this.conversation.shown.peek().room;
    const isNew = this.newAfter.peek() === NOWHERE ||
      this.conversation.keepsUnread;
    if (unread(now) > 0 && isNew) {
      this.newAfter.value = now.readOrdinal;
    }
  }

  #hear() {
    const { room: { head }, messages } = this.conversation.shown.peek();
    const last = messages.at(-1);
    const isNews = last?.ordinal === head.ordinal && head.ordinal > this.#heard;
    this.#heard = head.ordinal;
    if (isNews && last.by !== this.session.me) this.#said.value = last.seq;
  }

  /** Towards the page or away from it. */
  #turn() {
    const { room } = this.conversation.shown.peek();
    if (document.hidden && unread(room) === 0) this.newAfter.value = NOWHERE;
    this.look();
  }
}
