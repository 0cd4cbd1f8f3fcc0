import { type News, userTopic } from "@/lib/bus.ts";
import { announce, peopleHere } from "@/lib/chat/presence.ts";
import { listPositions } from "@/lib/chat/reading.ts";
import { listFollowed } from "@/lib/chat/threads.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import type { Settings } from "@/lib/domain/settings.ts";
import type { ClientFrame, ServerFrame } from "@/lib/protocol/frames.ts";
import { introduction, type Missed, missed } from "./catch_up.ts";
import type { Hearer, Hub } from "./hub.ts";
import type { Outgoing } from "./outgoing.ts";
import { Attendance } from "./attendance.ts";
import { encode, type Piece } from "./piece.ts";

const SIDE_BY_SIDE = 32; // rooms

export type Hello = Extract<ClientFrame, { type: "hello" }>;

export interface FeedOptions {
  hub: Hub;
  user: User;
  outgoing: Outgoing;
  attempt(work: () => Promise<void>): void; // what fails must not end the process
}

const SHOWS = {
  presence: "showPresence",
  typing: "showTyping",
  receipts: "showReceipts",
} as const;

/** All that one client hears: the news of its person's rooms, each from where the client left off. */
export class Feed implements Hearer {
  readonly attendance: Attendance;
  readonly #options: FeedOptions;
  /** News that waits for a read; then the seq that was read up to; null: live. */
  readonly #rooms = new Map<RoomId, Piece[] | number | null>();
  #stop: (() => void) | null = null;
  #settings: Settings | null = null;
  #isClosed = false;

  constructor(options: FeedOptions) {
    this.#options = options;
    const { hub: { app }, user } = options;
    this.attendance = new Attendance(
      app,
      user.id,
      () => [...this.#rooms.keys()],
    );
  }

  /** Welcomes the client, tells it what it missed, and goes on with what happens. */
  async start({ epoch, cursors }: Hello) {
    const { hub: { app, build }, user, outgoing } = this.#options;
    this.#stop = app.bus.subscribe(
      userTopic(user.id),
      (news) => this.#hearOwn(news),
    );
    const settings = await app.settings.of(user.id);
    this.#settings ??= settings;
    if (this.#isClosed) return;
    this.#tell({ type: "welcome", epoch: app.epoch, userId: user.id, build });
    const known = new Map(Object.entries(cursors));
    const isSame = epoch === app.epoch;
    const positions = await listPositions(app, user);
    while (positions.length > 0) {
      const next = positions.splice(0, SIDE_BY_SIDE);
      // What lies on the disk is read side by side; what is told is told one after the other.
      await Promise.all(next.map(([roomId]) => app.rooms.open(roomId)));
      for (const [roomId, ordinal] of next) {
        if (this.#isClosed) return;
        await this.#resume(roomId, known.get(roomId), isSame);
        // Reading is not in the log: what another device read meanwhile is told here.
        if (known.has(roomId)) this.#tell({ type: "read", roomId, ordinal });
        await outgoing.drained();
      }
    }
    for (const roomId of known.keys()) {
      if (!this.#rooms.has(roomId)) {
        this.#tell({ type: "room_removed", roomId });
      }
    }
    this.#tell({ type: "threads", threads: await listFollowed(app, user) });
    await this.#arrive();
  }

  hear(roomId: RoomId, piece: Piece) {
    if (piece.by === this.#options.user.id) return;
    if (piece.about && !this.#settings?.[SHOWS[piece.about]]) return;
    const place = this.#rooms.get(roomId);
    if (place === null) this.#options.outgoing.push(piece);
    else if (typeof place === "number") this.#goOn(roomId, piece, place);
    else place?.push(piece);
  }

  /** The log may have been read further than has been told: nothing is told twice. */
  #goOn(roomId: RoomId, piece: Piece, read: number) {
    if (piece.seq <= read) return;
    const isOld = piece.first <= read && piece.after;
    this.#options.outgoing.push(isOld ? piece.after!(read) : piece);
    if (piece.seq < Infinity) this.#rooms.set(roomId, null);
  }

  close() {
    const { hub: { app }, user, attempt } = this.#options;
    this.#isClosed = true;
    this.#stop?.();
    const roomIds = [...this.#rooms.keys()];
    for (const roomId of roomIds) this.#unlisten(roomId);
    this.attendance.depart(() =>
      attempt(() => announce(app, user.id, roomIds))
    );
  }

  #hearOwn(news: News) {
    switch (news.type) {
      case "joined":
        return this.#options.attempt(() => this.#join(news.roomId));
      case "left":
        return this.#leave(news.roomId);
      case "read":
      case "thread_read":
      case "receipt_count":
        return this.#tell(news);
      case "settings":
        return this.#options.attempt(() => this.#choose(news.settings));
      case "person":
        return this.#tell({ type: "people", people: [news.person] });
    }
  }

  async #resume(
    roomId: RoomId,
    cursor: number | undefined,
    sameEpoch: boolean,
  ) {
    const { hub: { app }, user } = this.#options;
    if (this.#rooms.has(roomId)) return; // joined a moment ago
    await this.#enter(
      roomId,
      () =>
        cursor === undefined
          ? introduction(app, user, roomId)
          : missed(app, user, { roomId, cursor: sameEpoch ? cursor : null }),
    );
  }

  async #join(roomId: RoomId) {
    const { hub: { app }, user } = this.#options;
    if (this.#rooms.has(roomId)) return;
    await this.#enter(roomId, () => introduction(app, user, roomId));
    if (!this.#rooms.has(roomId)) return;
    await this.#tellWhoIsHere([roomId]);
    await this.attendance.announce([roomId]);
  }

  /** What this person hides from now on they do not see of others, and the other way round. */
  async #choose(settings: Settings) {
    const before = this.#settings?.showPresence;
    this.#settings = settings;
    this.#tell({ type: "settings", settings });
    if (settings.showPresence && !before) {
      await this.#tellWhoIsHere([...this.#rooms.keys()]);
    }
  }

  async #tellWhoIsHere(roomIds: RoomId[]) {
    const { hub: { app }, user } = this.#options;
    const here = await peopleHere(app, user.id, roomIds);
    if (here.userIds.length > 0) this.#tell({ type: "online", ...here });
  }

  /** Listens first and reads then: nothing falls between. What is heard meanwhile waits. */
  async #enter(roomId: RoomId, read: () => Promise<Missed | null>) {
    const { hub, outgoing } = this.#options;
    const waiting: Piece[] = [];
    this.#rooms.set(roomId, waiting);
    hub.listen(roomId, this);

    const missed = await read();
    if (this.#rooms.get(roomId) !== waiting) return; // left meanwhile
    if (!missed) return this.#unlisten(roomId);
    if (missed.piece) outgoing.push(missed.piece);
    this.#rooms.set(roomId, missed.seq);
    for (const piece of waiting) this.hear(roomId, piece);
  }

  #leave(roomId: RoomId) {
    if (!this.#rooms.has(roomId)) return;
    this.#unlisten(roomId);
    this.#options.outgoing.forget(roomId);
    this.#tell({ type: "room_removed", roomId });
  }

  #unlisten(roomId: RoomId) {
    this.#rooms.delete(roomId);
    this.#options.hub.unlisten(roomId, this);
  }

  async #arrive() {
    const { hub: { app }, user } = this.#options;
    const here = await peopleHere(app, user.id, [...this.#rooms.keys()]);
    if (this.#isClosed) return;
    this.#tell({ type: "online", ...here });
    await this.attendance.arrive();
  }

  #tell(frame: ServerFrame) {
    this.#options.outgoing.push(encode(frame));
  }
}
