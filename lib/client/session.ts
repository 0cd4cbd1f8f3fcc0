import { batch, type Signal, signal } from "@preact/signals";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { SavedMessage, Waiting } from "@/lib/domain/model.ts";
import type { Settings } from "@/lib/domain/settings.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import type { AccountView, MessageView } from "@/lib/protocol/views.ts";
import { Opener } from "./conversation/opener.ts";
import type { Ladder } from "./line/ladder.ts";
import { Requests } from "./line/requests.ts";
import { Socket, type SocketOptions } from "./line/socket.ts";
import { Feed } from "./news/feed.ts";
import { People } from "./news/people.ts";
import { Receipts } from "./news/receipts.ts";
import { nameOf } from "./news/threads.ts";
import { Outbox } from "./outbox/outbox.ts";
import { Patience } from "./patience.ts";
import { Drafts } from "./writing/drafts.ts";
import { Writer } from "./writing/writer.ts";

const GAP_PATIENCE_MS = 2_000;
const UNKNOWN = Number.MAX_SAFE_INTEGER; // more than there are

/** What every page says of itself. */
export interface Page {
  account: AccountView;
  settings: Settings;
  epoch: string;
  build: string;
  people: number; // how many changes of people are in it
}

/** How the server is reached, and what to do when it is not. */
type Reach = Pick<SocketOptions, "way" | "failed"> & Pick<Ladder, "rung">;

type Welcome = Extract<ServerFrame, { type: "welcome" }>;

/** Everything live on one page, around one connection. */
export class Session {
  readonly me: UserId;
  readonly requests = new Requests((frame) => this.socket.send(frame));
  readonly people = new People((ids) => this.requests.getPeople(ids));
  readonly receipts = new Receipts({
    send: (rooms) => this.socket.send({ type: "delivered", rooms }),
    list: (roomId) => this.requests.getReceipts(roomId),
  });
  readonly feed: Feed;
  readonly drafts: Drafts;
  readonly outbox: Outbox;
  readonly writer: Writer;
  readonly opener: Opener;
  readonly socket: Socket;
  readonly rung: Ladder["rung"];
  /** A page loaded now would be a new build's, or somebody else's. */
  readonly outdated = signal<"build" | "person" | null>(null);
  readonly settings: Signal<Settings>;
  /** What was put aside, once that has changed. */
  readonly saved = signal<SavedMessage[] | null>(null);
  /** How much is left to be sent later, once that has changed. */
  readonly scheduled = signal<Waiting | null>(null);
  /** The newest words of somebody else, wherever they were said. */
  readonly arrived = signal<{ roomId: RoomId; message: MessageView } | null>(
    null,
  );
  // What is missing may come by itself; if it does not, a new hello brings it.
  readonly #patience = new Patience(GAP_PATIENCE_MS, () => {
    if (this.feed.gates.gap) this.socket.restart();
  });
  #epoch: string;
  #isIdle = false;

  constructor(private readonly page: Page, reach: Reach) {
    const { account, settings, epoch, people } = page;
    const me = this.me = account.id;
    this.rung = reach.rung;
    this.settings = signal(settings);
    this.#epoch = epoch;
    this.people.heard = people;
    this.people.learn([account]);
    this.drafts = new Drafts(me, (begun) => this.requests.saveDraft(begun));
    this.outbox = new Outbox({
      userId: me,
      ask: (request) => this.requests.ask(request),
      taken: (entry, message) => this.feed.take(entry.frame.roomId, message),
      refused: (entry, refusal) => this.writer.takeBack(entry, refusal),
    });
    this.feed = this.#startFeed();
    this.writer = new Writer(this);
    this.opener = new Opener(this);
    this.socket = this.#plug(reach);
  }

  /** Whether nobody sits before this device: the server is told, and again after a cut. */
  rest(isIdle: boolean) {
    this.#isIdle = isIdle;
    this.socket.send({ type: "idle", idle: isIdle });
  }

  /** Says what has not been said yet, and lets go of the connection. */
  pause() {
    this.feed.positions.tell();
    this.drafts.tell();
    this.socket.close();
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

  #startFeed(): Feed {
    return new Feed({
      me: this.me,
      people: this.people,
      send: (frame) => this.socket.send(frame),
      reached: (roomId, seq) => this.outbox.shelf.settle(roomId, seq),
      outgrown: (thread) => void this.opener.reopen(thread),
      gapped: () => this.#patience.start(),
      behind: () => this.socket.restart(),
      arrived: (roomId, ordinal) => this.receipts.reach(roomId, ordinal),
      posted: (roomId, message) => {
        this.receipts.posted(roomId, message.by, message.ordinal);
        if (message.by !== this.me) this.arrived.value = { roomId, message };
      },
    });
  }

  #plug({ way, failed }: Reach): Socket {
    return new Socket({
      way,
      hello: () => this.#hello(),
      heard: (frames) => batch(() => frames.forEach((one) => this.#hear(one))),
      lost: () => this.#lose(),
      failed,
    });
  }

  #hello() {
    const { feed: { gates, rooms }, people: { heard: people } } = this;
    const ids = rooms.list.peek().map(({ id }) => id);
    // No store has an empty epoch: whoever answers tells every room anew.
    const epoch = gates.areLost(ids) ? "" : this.#epoch;
    const cursors = gates.cursors(ids);
    return { type: "hello", epoch, cursors, people } as const;
  }

  #hear(frame: ServerFrame) {
    switch (frame.type) {
      case "welcome":
        return this.#welcome(frame);
      case "accepted":
      case "refused":
        return this.requests.hear(frame);
      case "receipt":
      case "receipt_count":
      case "receipts_changed":
        return this.receipts.hear(frame);
      case "saved":
        return void (this.saved.value = frame.saved);
      case "scheduled":
        return void (this.scheduled.value = frame);
      case "draft":
        return this.drafts.hear(nameOf(frame), frame);
      case "drafts":
        return this.drafts.take(frame.drafts);
      case "settings":
        return this.#choose(frame.settings);
      default:
        return this.feed.hear(frame);
    }
  }

  #choose(settings: Settings) {
    this.settings.value = settings;
    if (!settings.showPresence) this.people.hideAll();
    this.receipts.refresh();
  }

  #welcome({ epoch, userId, build }: Welcome) {
    if (userId !== this.me) this.outdated.value = "person";
    else if (build !== this.page.build) this.outdated.value = "build";
    if (epoch !== this.#epoch) {
      this.feed.gates.forget();
      this.people.heard = UNKNOWN;
    }
    this.#epoch = epoch;
    this.people.forgetHere();
    if (this.#isIdle) this.rest(true);
    this.people.fill();
    this.feed.positions.tell();
    this.outbox.start();
  }

  #lose() {
    this.#patience.stop();
    this.outbox.stop();
    this.requests.lose();
  }
}
