import {
  batch,
  type ReadonlySignal,
  type Signal,
  signal,
} from "@preact/signals";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { PAGE_SIZE, UNDO_SEND_MS } from "@/lib/domain/limits.ts";
import type { SavedMessage } from "@/lib/domain/model.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import type { Settings } from "@/lib/domain/settings.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import type { MentionPage } from "@/lib/protocol/own_views.ts";
import type {
  AccountView,
  MessageView,
  RoomSnapshot,
  ThreadSnapshot,
} from "@/lib/protocol/views.ts";
import { Conversation } from "./conversation/conversation.ts";
import { Drafts } from "./writing/drafts.ts";
import { Feed } from "./news/feed.ts";
import type { Rung } from "./line/ladder.ts";
import { followMentions } from "./news/mentions.ts";
import { Outbox } from "./outbox/outbox.ts";
import type { Entry } from "./outbox/outbox_store.ts";
import { Patience } from "./patience.ts";
import { People } from "./news/people.ts";
import { ReadPositions } from "./news/read_positions.ts";
import { Receipts } from "./news/receipts.ts";
import { newRef } from "./ref.ts";
import { type Answer, Requests, type Where } from "./line/requests.ts";
import { nameOf, type Place } from "./news/threads.ts";
import { Socket, type SocketOptions } from "./line/socket.ts";
import { until } from "./until.ts";

const GAP_PATIENCE_MS = 2_000;

/** What every page says of itself. */
export interface Page {
  account: AccountView;
  settings: Settings;
  epoch: string;
  build: string;
}

/** How the server is reached, and what to do when it is not. */
type Reach = Pick<SocketOptions, "way" | "failed"> & {
  rung: ReadonlySignal<Rung>;
};

/** Everything live on one page, around one connection. */
export class Session {
  readonly people: People;
  readonly feed: Feed;
  readonly drafts: Drafts;
  readonly receipts = new Receipts({
    send: (rooms) => this.socket.send({ type: "delivered", rooms }),
    list: (roomId) => this.#requests.getReceipts(roomId),
  });
  readonly outbox: Outbox;
  readonly socket: Socket;
  readonly rung: ReadonlySignal<Rung>;
  /** A page loaded now would be a new build's, or somebody else's. */
  readonly outdated = signal<"build" | "person" | null>(null);
  /** A text came back to where it was written, and why. */
  readonly returned = signal<
    { place: string; refusal: Refusal | null } | null
  >(null);
  readonly settings: Signal<Settings>;
  /** What was put aside, once that has changed. */
  readonly saved = signal<SavedMessage[] | null>(null);
  /** Something small was not taken; it is gone. */
  readonly declined = signal<Refusal | null>(null);
  /** The newest words of somebody else, wherever they were said. */
  readonly arrived = signal<{ roomId: RoomId; message: MessageView } | null>(
    null,
  );
  readonly me: UserId;
  readonly #page: Page;
  readonly #requests = new Requests((frame) => this.socket.send(frame));
  readonly #positions = new ReadPositions((frame) => this.socket.send(frame));
  // What is missing may come by itself; if it does not, a new hello brings it.
  readonly #patience = new Patience(GAP_PATIENCE_MS, () => {
    if (this.feed.gap) this.socket.restart();
  });
  #epoch: string;
  #isIdle = false;

  constructor(page: Page, { way, failed, rung }: Reach) {
    const me = this.me = page.account.id;
    this.#page = page;
    this.rung = rung;
    this.settings = signal(page.settings);
    this.#epoch = page.epoch;
    this.people = new People((ids) => this.#requests.getPeople(ids));
    this.people.learn([page.account]);
    this.drafts = new Drafts(
      me,
      (begun) => this.#requests.ask({ type: "draft", ref: newRef(), ...begun }),
    );
    this.outbox = new Outbox({
      userId: me,
      ask: (request) => this.#requests.ask(request),
      taken: (entry, message) => this.feed.take(entry.frame.roomId, message),
      refused: (entry, refusal) => this.#takeBack(entry, refusal),
    });
    this.feed = new Feed({
      me,
      people: this.people,
      reached: (roomId, seq) => this.outbox.shelf.settle(roomId, seq),
      read: (place, ordinal) => this.#positions.confirm(place, ordinal),
      outgrown: (thread) => void this.#reopen(thread),
      gapped: () => this.#patience.start(),
      behind: () => this.socket.restart(),
      arrived: (roomId, ordinal) => this.receipts.reach(roomId, ordinal),
      posted: (roomId, message) => {
        this.receipts.posted(roomId, message.by, message.ordinal);
        if (message.by !== this.me) this.arrived.value = { roomId, message };
      },
    });
    this.socket = new Socket({
      way,
      hello: () => this.#hello(),
      heard: (frames) => batch(() => frames.forEach((one) => this.#hear(one))),
      lost: () => this.#lose(),
      failed,
    });
  }

  /** The conversation of this page, from what the page brought. */
  open(snapshot: RoomSnapshot): Conversation {
    const conversation = new Conversation(
      snapshot,
      this.me,
      (where) => this.#listMessages(snapshot.room.id, where),
    );
    const { other } = snapshot.room;
    if (other) this.people.followed.add(other.id);
    this.people.learn(snapshot.people);
    this.feed.open(conversation);
    return conversation;
  }

  /** Back to where it was written, if it has not been sent yet. */
  unsend(entry: Entry) {
    if (Date.now() < entry.notBefore!) this.#giveBack(entry, null);
  }

  /** A side thread of that conversation. */
  openThread(snapshot: ThreadSnapshot): Conversation {
    const { room, root } = snapshot;
    const thread = new Conversation(
      snapshot,
      this.me,
      (where) => this.#listMessages(room.id, { ...where, thread: root.seq }),
    );
    this.people.learn(snapshot.people);
    this.feed.openThread(thread);
    return thread;
  }

  /** `confirmed`: that it notifies many people is meant. */
  post(
    place: Place,
    body: string,
    { replyTo, confirmed }: { replyTo?: number; confirmed?: boolean } = {},
  ): Promise<void> {
    this.feed.typing.forgetTold(nameOf(place));
    const ms = this.settings.peek().undoSend ? UNDO_SEND_MS : 0;
    return this.outbox.add({
      ...{ type: "post", ref: newRef(), body },
      roomId: place.roomId,
      ...(place.thread && { thread: place.thread }),
      ...(replyTo && { replyTo }),
      ...(confirmed && { confirmed }),
    }, ms);
  }

  /** Whether others' messages in a side thread are counted for this person. */
  follow({ roomId, thread }: Place, on: boolean): Promise<Answer> {
    const type = on ? "follow_thread" : "unfollow_thread";
    return this.#requests.ask({ type, ref: newRef(), roomId, seq: thread! });
  }

  /** A message that is not on the page, as it is now. */
  async find({ roomId, thread }: Place, seq: number) {
    await until(this.socket.state, "connected");
    const page = await this.#listMessages(
      roomId,
      { thread, around: seq, limit: 1 },
    );
    return page?.messages[0] ?? null;
  }

  edit(roomId: RoomId, seq: number, body: string): Promise<void> {
    return this.outbox.add({ type: "edit", ref: newRef(), roomId, seq, body });
  }

  delete(roomId: RoomId, seq: number): Promise<void> {
    return this.outbox.add({ type: "delete", ref: newRef(), roomId, seq });
  }

  react(roomId: RoomId, seq: number, reaction: { emoji: string; on: boolean }) {
    const ref = newRef();
    return this.outbox.add({ type: "react", ref, roomId, seq, ...reaction });
  }

  restore(roomId: RoomId, seq: number): Promise<void> {
    return this.outbox.add({ type: "restore", ref: newRef(), roomId, seq });
  }

  pin(roomId: RoomId, seq: number, on: boolean): Promise<void> {
    return this.outbox.add({ type: "pin", ref: newRef(), roomId, seq, on });
  }

  type({ roomId, thread }: Place) {
    if (this.feed.typing.mayTell(nameOf({ roomId, thread }))) {
      this.socket.send({ type: "typing", roomId, ...(thread && { thread }) });
    }
  }

  /** Whether nobody sits before this device: the server is told, and again after a cut. */
  rest(isIdle: boolean) {
    this.#isIdle = isIdle;
    this.socket.send({ type: "idle", idle: isIdle });
  }

  markRead(place: Place, ordinal: number) {
    const hasMoved = place.thread === undefined
      ? this.feed.moveReadPosition(place.roomId, ordinal)
      : this.feed.moveThreadPosition(place, ordinal);
    if (hasMoved) this.#positions.reach(place, ordinal);
  }

  async markUnread(roomId: RoomId, ordinal: number) {
    const ref = newRef();
    await this.#requests.ask({ type: "unread", ref, roomId, ordinal });
  }

  /** What has been read is told now and not in a moment. */
  tellPositions() {
    this.#positions.tell();
  }

  /** Says what has not been said yet, and lets go of the connection. */
  pause() {
    this.tellPositions();
    this.drafts.tell();
    this.socket.close();
  }

  /** Shows the newest mentions, now and from now on; returns what stops it. */
  followMentions(show: (page: MentionPage) => void): () => void {
    return followMentions(this.feed, () => this.#requests.listMentions(), show);
  }

  close() {
    this.pause();
    this.#patience.stop();
    this.drafts.close();
    this.outbox.close();
    this.feed.typing.close();
    this.people.close();
    this.receipts.close();
  }

  async #listMessages(roomId: RoomId, where: Where) {
    const page = await this.#requests.listMessages(roomId, where);
    if (page) this.people.learn(page.people);
    return page;
  }

  async #reopen(thread: Conversation) {
    const request = {
      ...{ type: "open_thread", ref: newRef(), limit: PAGE_SIZE } as const,
      ...{ roomId: thread.id, seq: thread.place.thread! },
    };
    const answer = await this.#requests.ask(request);
    if (answer?.ok) thread.restart(answer.value as ThreadSnapshot);
  }

  #hello() {
    const { cursors, isLost } = this.feed;
    // No store has an empty epoch: whoever answers tells every room anew.
    const epoch = isLost ? "" : this.#epoch;
    return { type: "hello", epoch, cursors } as const;
  }

  #hear(frame: ServerFrame) {
    switch (frame.type) {
      case "welcome":
        return this.#welcome(frame);
      case "accepted":
      case "refused":
        return this.#requests.hear(frame);
      case "receipt":
        return this.receipts.hear(frame.roomId, frame.receipt);
      case "receipt_count":
        return this.receipts.hearCount(frame.roomId, frame.count);
      case "receipts_changed":
        return void this.receipts.refresh();
      case "saved":
        this.saved.value = frame.saved;
        return;
      case "draft":
        return this.drafts.hear(nameOf(frame), frame);
      case "drafts":
        return this.drafts.take(frame.drafts);
      case "settings":
        this.settings.value = frame.settings;
        if (!frame.settings.showPresence) this.people.hideAll();
        this.receipts.refresh();
        return;
      default:
        return this.feed.hear(frame);
    }
  }

  #welcome(
    { epoch, userId, build }: Extract<ServerFrame, { type: "welcome" }>,
  ) {
    if (userId !== this.me) this.outdated.value = "person";
    else if (build !== this.#page.build) this.outdated.value = "build";
    if (epoch !== this.#epoch) this.feed.forget();
    this.#epoch = epoch;
    this.people.forgetHere();
    if (this.#isIdle) this.rest(true);
    this.receipts.refresh();
    this.people.fill();
    this.#positions.tell();
    this.outbox.start();
  }

  #lose() {
    this.#patience.stop();
    this.outbox.stop();
    this.#requests.lose();
  }

  /** The text itself was at fault: sending it again would not help, changing it does. */
  #takeBack(entry: Entry, refusal: Refusal) {
    const { frame } = entry;
    if (SMALL.includes(frame.type)) {
      this.outbox.discard(entry);
      this.declined.value = refusal;
    }
    if (isAboutText(refusal)) this.#giveBack(entry, refusal);
  }

  #giveBack(entry: Entry, refusal: Refusal | null) {
    const { frame } = entry;
    if (frame.type !== "post") return;
    const place = nameOf(frame);
    const begun = this.drafts.read(place);
    const text = begun ? `${frame.body}\n${begun}` : frame.body;
    this.drafts.write(place, text);
    this.returned.value = { place, refusal };
    this.outbox.discard(entry);
  }
}

/** Done again with a press: not worth keeping when it is refused. */
const SMALL = ["react", "pin", "restore"];

const isAboutText = ({ code }: Refusal) =>
  code === "invalid" || code === "too_large" || code === "unconfirmed";
