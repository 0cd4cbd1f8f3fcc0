import { type ReadonlySignal, signal } from "@preact/signals";
import { MAX_BODY } from "@/lib/domain/limits.ts";
import { codePoints } from "@/lib/domain/text.ts";
import type { MessageView, RoomSnapshot } from "@/lib/protocol/views.ts";
import type { Conversation } from "@/lib/client/conversation/conversation.ts";
import { MessageKeys } from "./message_keys.ts";
import type { Entry } from "@/lib/client/outbox/outbox_store.ts";
import { Reading } from "./reading.ts";
import type { Session } from "@/lib/client/session.ts";
import { type Trouble, troubleWith } from "@/lib/client/line/trouble.ts";
import { nameOf, type Place, unreadIn } from "@/lib/client/news/threads.ts";
import { until } from "@/lib/client/until.ts";
import { isThread } from "@/lib/client/conversation/timeline.ts";
import {
  expectedIn,
  findIn,
  isOnItsWay,
} from "@/lib/client/outbox/expected.ts";

const POINTED = ".message:is(:hover, :focus-within)";

/** What somebody does in the open conversation. */
export class Screen {
  readonly conversation: Conversation;
  readonly reading: Reading;
  readonly editing = signal<MessageView | null>(null);
  readonly trouble: ReadonlySignal<Trouble | null>;
  composer: HTMLTextAreaElement | null = null;
  /** The message that what is being written answers. */
  readonly answering = signal<MessageView | null>(null);

  constructor(
    readonly session: Session,
    snapshot: RoomSnapshot,
    answering?: MessageView, // where a link led to answering it
  ) {
    this.conversation = isThread(snapshot)
      ? session.opener.openThread(snapshot)
      : session.opener.open(snapshot);
    this.reading = new Reading(session, this.conversation);
    this.trouble = troubleWith(session.socket.state, session.outbox.stalled);
    if (answering) this.answer(answering);
  }

  get me(): string {
    return this.session.me;
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

  /** The list is on the page. */
  attach(box: HTMLElement) {
    new MessageKeys(box, (id) => {
      const message = this.#shown(id);
      if (message) this.markUnread(message);
    });
    this.reading.attach(box);
    // Whoever points at a message already does not enter it once more.
    for (const one of box.querySelectorAll(POINTED)) {
      one.dispatchEvent(new PointerEvent("pointerenter"));
    }
  }

  /** Null, or why it cannot be sent as it is. */
  say(body: string, confirmed = false): string | null {
    const tooMany = codePoints(body) - MAX_BODY;
    if (tooMany === 1) return "1 character too many.";
    if (tooMany > 1) return `${tooMany} characters too many.`;
    const { place } = this.conversation;
    const replyTo = this.answering.peek()?.seq;
    this.session.writer.post(place, body, { replyTo, confirmed });
    this.answer(null);
    this.reading.catchUp();
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
    const message = findIn(shown.peek(), seq) ?? await this.#find(place, seq);
    if (message) this.answering.value ??= message;
  }

  /** The last message of one's own that is shown, also where the server does not have it yet. */
  editLast() {
    const { shown } = this.conversation;
    const { messages } = expectedIn(shown.peek(), this.waiting, this.me);
    this.editing.value =
      messages.findLast(({ by, body }) => by === this.me && body !== null) ??
        null;
  }

  /** One on its way is edited as soon as it is there. */
  isEditing(message: MessageView): boolean {
    const { value } = this.editing;
    if (!value || isOnItsWay(message)) return false;
    return isOnItsWay(value)
      ? value.ref === message.ref
      : value.seq === message.seq;
  }

  /** Something else is written before what was to be edited is there. */
  keepWriting() {
    const begun = this.editing.peek();
    if (begun && isOnItsWay(begun)) this.editing.value = null;
  }

  stopEditing() {
    this.editing.value = null;
    this.composer?.focus();
  }

  edit({ seq, body: before }: MessageView, body: string) {
    this.stopEditing();
    if (body && body !== before) {
      this.session.writer.edit(this.conversation.id, seq, body);
    }
  }

  /** From this message on, on every device; a side thread has no such thing. */
  markUnread({ ordinal, thread }: MessageView) {
    if (!thread) {
      this.session.requests.markUnread(this.conversation.id, ordinal);
    }
  }

  async #find(place: Place, seq: number) {
    await until(this.session.socket.state, "connected");
    return await this.session.opener.find(place, seq);
  }

  #shown(id: string): MessageView | undefined {
    const { messages } = this.conversation.shown.peek();
    return messages.find(({ seq }) => `m${seq}` === id);
  }
}
