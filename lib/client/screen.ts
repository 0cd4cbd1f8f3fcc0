import { type ReadonlySignal, signal } from "@preact/signals";
import { MAX_BODY } from "@/lib/domain/limits.ts";
import { codePoints } from "@/lib/domain/text.ts";
import type { MessageView, RoomSnapshot } from "@/lib/protocol/views.ts";
import type { Conversation } from "./conversation.ts";
import { MessageKeys } from "./message_keys.ts";
import type { Entry } from "./outbox_store.ts";
import { unread } from "./rooms.ts";
import type { Session } from "./session.ts";
import { type Trouble, troubleWith } from "./trouble.ts";
import { nameOf, unreadIn } from "./threads.ts";
import { isThread } from "./timeline.ts";
import { expectedIn, findIn } from "./waiting.ts";
import { type Place, Viewport } from "./viewport.ts";

const NOWHERE = Infinity;
const POINTED = ".message:is(:hover, :focus-within)";

/** What somebody looks at in the open conversation, and what follows from looking. */
export class Screen {
  readonly conversation: Conversation;
  /** The "new" divider comes after this ordinal; it stays put while somebody reads on. */
  readonly newAfter = signal(NOWHERE);
  /** The newest messages are out of sight. */
  /** Far from the end; null until it is known, as in the markup that is taken over. */
  readonly isAway = signal<boolean | null>(null);
  readonly editing = signal<MessageView | null>(null);
  readonly trouble: ReadonlySignal<Trouble | null>;
  composer: HTMLTextAreaElement | null = null;
  /** The message that what is being written answers. */
  readonly answering = signal<MessageView | null>(null);
  readonly #said = signal(0); // seq
  #viewport: Viewport | null = null;
  #heard: number; // ordinal of the newest message there was

  constructor(
    readonly session: Session,
    snapshot: RoomSnapshot,
    answering?: MessageView, // where a link led to answering it
  ) {
    this.conversation = isThread(snapshot)
      ? session.openThread(snapshot)
      : session.open(snapshot);
    this.trouble = troubleWith(session.socket.state, session.outbox.stalled);
    if (answering) this.answer(answering);
    const { room } = snapshot;
    this.#heard = room.head.ordinal;
    if (unread(room) > 0) this.newAfter.value = room.readOrdinal;
    document.addEventListener("visibilitychange", () => this.#turn());
  }

  get me(): string {
    return this.session.me;
  }

  /** What a screen reader says: new messages of others, as they are now, never history. */
  get said(): MessageView | undefined {
    const { messages } = this.conversation.shown.value;
    return messages.find(({ seq }) => seq === this.#said.value);
  }

  /** Messages that this person has not read in a side thread they follow. */
  unreadIn(thread: number): number {
    const followed = this.session.feed.threads.find(
      this.conversation.id,
      thread,
    );
    return followed ? unreadIn(followed) : 0;
  }

  /** What waits to be sent in this room. Another tab's shows there, unless it is stuck. */
  get waiting(): Entry[] {
    const { outbox: { shelf }, socket } = this.session;
    const isStuck = socket.state.value !== "connected";
    return shelf.entries.value.filter((entry) =>
      isStuck || !shelf.isElsewhere(entry)
    );
  }

  /** What stands behind a line that is still to be sent. */
  waitingFor(seq: number): Entry | undefined {
    const { shown } = this.conversation;
    return expectedIn(shown.peek(), this.waiting, this.me).waiting.get(seq);
  }

  /** The list is on the page: at its end, or where the new messages begin. */
  attach(box: HTMLElement) {
    this.#viewport = new Viewport(box);
    new MessageKeys(box, (id) => this.markUnread(id));
    // Whoever points at a message already does not enter it once more.
    for (const one of box.querySelectorAll(POINTED)) {
      one.dispatchEvent(new PointerEvent("pointerenter"));
    }
    const divider = box.querySelector(".new-divider");
    const asked = location.hash !== "#new" && location.hash;
    if (divider && !asked) this.#viewport.goTo(divider);
    this.look();
  }

  /** Before the list changes: what must stay where it is; null is the end. */
  hold(): Place | null | undefined {
    const viewport = this.#viewport;
    if (!viewport) return undefined;
    // The end of what was shown before: what is to be shown now may go on after it.
    const isAtEnd = this.conversation.following && viewport.isAtEnd;
    return isAtEnd ? null : viewport.hold();
  }

  /** After it changed. */
  settle(place: Place | null | undefined) {
    if (place === undefined) return; // it is not on the page yet
    if (place) this.#viewport!.restore(place);
    else this.#viewport!.goToEnd();
    this.look();
  }

  /** Notices what is on the screen now, and fetches what will soon be. */
  look() {
    const viewport = this.#viewport;
    if (!viewport) return;
    const { hasNewer } = this.conversation.shown.peek();
    const isReadingNewest = viewport.isAtEnd && !hasNewer;
    this.conversation.following = isReadingNewest;
    this.isAway.value = hasNewer || viewport.isFarFromEnd;
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

  /** Null, or why it cannot be sent as it is. */
  say(body: string, confirmed = false): string | null {
    const tooMany = codePoints(body) - MAX_BODY;
    if (tooMany === 1) return "1 character too many.";
    if (tooMany > 1) return `${tooMany} characters too many.`;
    this.newAfter.value = NOWHERE;
    this.conversation.keepsUnread = false;
    const { place } = this.conversation;
    const replyTo = this.answering.peek()?.seq;
    this.session.post(place, body, { replyTo, confirmed });
    this.answer(null);
    this.goToNewest();
    return null;
  }

  /** What is written next answers this one; null: none. */
  answer(message: MessageView | null) {
    this.answering.value = message;
    const place = nameOf(this.conversation.place);
    this.session.drafts.answer(place, message?.seq ?? null);
    if (message) this.composer?.focus();
  }

  /** The answer that was begun before the page was loaded. */
  async recallAnswer() {
    const { place, shown } = this.conversation;
    const seq = this.session.drafts.answered(nameOf(place));
    if (!seq) return;
    const message = findIn(shown.peek(), seq) ??
      await this.session.find(place, seq);
    if (message) this.answering.value ??= message;
  }

  /** The last message of one's own that is shown. */
  editLast() {
    const { messages } = this.conversation.shown.peek();
    this.editing.value =
      messages.findLast(({ by, body }) => by === this.me && body !== null) ??
        null;
  }

  stopEditing() {
    this.editing.value = null;
    this.composer?.focus();
  }

  edit({ seq, body: before }: MessageView, body: string) {
    this.stopEditing();
    if (body && body !== before) {
      this.session.edit(this.conversation.id, seq, body);
    }
  }

  /** From this message on, on every device. */
  markUnread(id: string) {
    const { place: { roomId, thread }, shown } = this.conversation;
    const message = shown.peek().messages.find(({ seq }) => `m${seq}` === id);
    if (message && !thread) this.session.markUnread(roomId, message.ordinal);
  }

  #markSeen(viewport: Viewport, isReadingNewest: boolean) {
    const { room, messages } = this.conversation.shown.peek();
    if (unread(room) === 0) return;
    if (!document.hidden && !this.conversation.keepsUnread) {
      const id = viewport.lastSeen;
      const seen = isReadingNewest
        ? messages.at(-1)
        : messages.findLast(({ seq }) => `m${seq}` === id);
      if (seen) this.session.markRead(this.conversation.place, seen.ordinal);
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
    if (isNews && last.by !== this.me) this.#said.value = last.seq;
  }

  /** Towards the page or away from it. */
  #turn() {
    const { room } = this.conversation.shown.peek();
    if (document.hidden && unread(room) === 0) this.newAfter.value = NOWHERE;
    this.look();
  }
}
