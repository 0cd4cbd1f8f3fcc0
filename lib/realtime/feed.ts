import { type News, userTopic } from "@/lib/bus.ts";
import { listPositions } from "@/lib/chat/reading.ts";
import { listFollowed } from "@/lib/chat/threads.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import type { ClientFrame, ServerFrame } from "@/lib/protocol/frames.ts";
import { introduction, type Missed, missed } from "./catch_up.ts";
import type { Hearer, Hub } from "./hub.ts";
import type { Outgoing } from "./outgoing.ts";
import { encode, type Piece } from "./piece.ts";
import { announce, peopleHere } from "./presence.ts";

export type Hello = Extract<ClientFrame, { type: "hello" }>;

export interface FeedOptions {
  hub: Hub;
  user: User;
  outgoing: Outgoing;
  attempt(work: () => Promise<void>): void; // what fails must not end the process
}

/** All that one client hears: the news of its person's rooms, each from where the client left off. */
export class Feed implements Hearer {
  readonly #options: FeedOptions;
  readonly #rooms = new Map<RoomId, Piece[] | null>(); // news that waits for a read; null: live
  #stop: (() => void) | null = null;
  #isHere = false;
  #isClosed = false;

  constructor(options: FeedOptions) {
    this.#options = options;
  }

  /** Welcomes the client, tells it what it missed, and goes on with what happens. */
  async start({ epoch, cursors }: Hello) {
    const { hub: { app, build }, user, outgoing } = this.#options;
    this.#stop = app.bus.subscribe(
      userTopic(user.id),
      (news) => this.#hearOwn(news),
    );
    this.#tell({ type: "welcome", epoch: app.epoch, userId: user.id, build });
    const known = new Map(Object.entries(cursors));
    for (const [roomId, ordinal] of await listPositions(app, user)) {
      if (this.#isClosed) return;
      await this.#resume(roomId, known.get(roomId), epoch === app.epoch);
      // Reading is not in the log: what another device read meanwhile is told here.
      if (known.has(roomId)) this.#tell({ type: "read", roomId, ordinal });
      await outgoing.drained();
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
    const waiting = this.#rooms.get(roomId);
    if (waiting) waiting.push(piece);
    else if (waiting === null) this.#options.outgoing.push(piece);
  }

  close() {
    this.#isClosed = true;
    this.#stop?.();
    const roomIds = [...this.#rooms.keys()];
    for (const roomId of roomIds) this.#unlisten(roomId);
    if (this.#isHere) this.#depart(roomIds);
    this.#isHere = false;
  }

  #hearOwn(news: News) {
    switch (news.type) {
      case "joined":
        return this.#options.attempt(() => this.#join(news.roomId));
      case "left":
        return this.#leave(news.roomId);
      case "read":
      case "settings":
      case "thread_read":
        return this.#tell(news);
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
    const userIds = await peopleHere(app, user.id, [roomId]);
    if (userIds.length > 0) this.#tell({ type: "online", userIds });
    if (this.#isHere) await announce(app, user.id, [roomId]);
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
    for (const piece of waiting) {
      if (piece.seq > missed.seq) outgoing.push(piece);
    }
    this.#rooms.set(roomId, null);
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
    const roomIds = [...this.#rooms.keys()];
    const userIds = await peopleHere(app, user.id, roomIds);
    if (this.#isClosed) return;
    this.#isHere = true;
    const wasAway = app.presence.arrive(user.id);
    this.#tell({ type: "online", userIds });
    if (wasAway) await announce(app, user.id, roomIds);
  }

  #depart(roomIds: RoomId[]) {
    const { hub: { app }, user, attempt } = this.#options;
    app.presence.leave(
      user.id,
      () => attempt(() => announce(app, user.id, roomIds)),
    );
  }

  #tell(frame: ServerFrame) {
    this.#options.outgoing.push(encode(frame));
  }
}
