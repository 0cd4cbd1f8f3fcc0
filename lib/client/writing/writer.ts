import { type ReadonlySignal, signal } from "@preact/signals";
import type { RoomId } from "@/lib/domain/ids.ts";
import { UNDO_SEND_MS } from "@/lib/domain/limits.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import type { Settings } from "@/lib/domain/settings.ts";
import { nameOf, type Place } from "@/lib/client/news/threads.ts";
import type { Typing } from "@/lib/client/news/typing.ts";
import type { Outbox } from "@/lib/client/outbox/outbox.ts";
import type { Entry } from "@/lib/client/outbox/outbox_store.ts";
import { newRef } from "@/lib/client/ref.ts";
import type { Drafts } from "./drafts.ts";

interface Page {
  outbox: Outbox;
  drafts: Drafts;
  feed: { typing: Typing };
  settings: ReadonlySignal<Settings>;
}

/** What this person says and does to messages; it goes by the outbox, and may come back. */
export class Writer {
  /** A text came back to where it was written, and why. */
  readonly returned = signal<
    { place: string; refusal: Refusal | null } | null
  >(null);
  /** Something small was not taken; it is gone. */
  readonly declined = signal<Refusal | null>(null);

  constructor(private readonly page: Page) {}

  /** `confirmed`: that it notifies many people is meant. */
  post(
    place: Place,
    body: string,
    { replyTo, confirmed }: { replyTo?: number; confirmed?: boolean } = {},
  ): Promise<void> {
    const { outbox, feed, settings } = this.page;
    feed.typing.forgetTold(nameOf(place));
    const ms = settings.peek().undoSend ? UNDO_SEND_MS : 0;
    return outbox.add({
      ...{ type: "post", ref: newRef(), body },
      roomId: place.roomId,
      ...(place.thread && { thread: place.thread }),
      ...(replyTo && { replyTo }),
      ...(confirmed && { confirmed }),
    }, ms);
  }

  /** Back to where it was written, if it has not been sent yet. */
  unsend(entry: Entry) {
    if (Date.now() < entry.notBefore!) this.#giveBack(entry, null);
  }

  edit(roomId: RoomId, seq: number, body: string): Promise<void> {
    return this.#add({ type: "edit", ref: newRef(), roomId, seq, body });
  }

  delete(roomId: RoomId, seq: number): Promise<void> {
    return this.#add({ type: "delete", ref: newRef(), roomId, seq });
  }

  react(roomId: RoomId, seq: number, reaction: { emoji: string; on: boolean }) {
    const ref = newRef();
    return this.#add({ type: "react", ref, roomId, seq, ...reaction });
  }

  restore(roomId: RoomId, seq: number): Promise<void> {
    return this.#add({ type: "restore", ref: newRef(), roomId, seq });
  }

  pin(roomId: RoomId, seq: number, on: boolean): Promise<void> {
    return this.#add({ type: "pin", ref: newRef(), roomId, seq, on });
  }

  /** The text itself was at fault: sending it again would not help, changing it does. */
  takeBack(entry: Entry, refusal: Refusal) {
    if (SMALL.includes(entry.frame.type)) {
      this.page.outbox.discard(entry);
      this.declined.value = refusal;
    }
    if (isAboutText(refusal)) this.#giveBack(entry, refusal);
  }

  #add(frame: Entry["frame"]): Promise<void> {
    return this.page.outbox.add(frame);
  }

  #giveBack(entry: Entry, refusal: Refusal | null) {
    const { frame } = entry;
    if (frame.type !== "post") return;
    const { drafts, outbox } = this.page;
    const place = nameOf(frame);
    const begun = drafts.read(place);
    drafts.write(place, begun ? `${frame.body}\n${begun}` : frame.body);
    this.returned.value = { place, refusal };
    outbox.discard(entry);
  }
}

/** Done again with a press: not worth keeping when it is refused. */
const SMALL = ["react", "pin", "restore"];

const isAboutText = ({ code }: Refusal) =>
  code === "invalid" || code === "too_large" || code === "unconfirmed";
