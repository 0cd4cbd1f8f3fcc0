import type { News } from "@/lib/bus.ts";
import { announce, peopleHere } from "@/lib/chat/presence.ts";
import { listPositions } from "@/lib/chat/positions.ts";
import { listFollowed } from "@/lib/chat/threads.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import type { Settings } from "@/lib/domain/settings.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import * as catchUp from "./catch_up.ts";
import { HeardRooms } from "./heard_rooms.ts";
import type { Hearer, Hub } from "./hub.ts";
import type { Outgoing } from "./outgoing.ts";
import { Attendance } from "./attendance.ts";
import { encode, type Piece } from "./piece.ts";

const SIDE_BY_SIDE = 32; // rooms

/** The connection that hears it. */
export interface Client {
  readonly hub: Hub;
  readonly user: User;
  readonly outgoing: Outgoing;
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
  readonly #rooms: HeardRooms;
  #hasBegun = false;
  #settings: Settings | null = null;
  #isClosed = false;

  constructor(private readonly client: Client) {
    const { hub, user, outgoing } = client;
    this.#rooms = new HeardRooms(hub, this, outgoing);
    this.attendance = new Attendance(hub.app, user.id, this.#rooms);
  }

  /** Welcomes the client, tells it what it missed, and goes on with what happens. */
  async start(hello: catchUp.Hello) {
    const { epoch, cursors } = hello;
    const { hub: { app, build }, user, outgoing } = this.client;
    this.#hasBegun = true;
    const settings = await app.settings.of(user.id);
    this.#settings ??= settings;
    if (this.#isClosed) return;
    this.#tell({ type: "welcome", epoch: app.epoch, userId: user.id, build });
    this.#tell({ type: "settings", settings: this.#settings });
    const known = new Map(Object.entries(cursors));
    const isSame = epoch === app.epoch;
    const positions = await listPositions(app, user);
    while (positions.length > 0) {
      const next = positions.splice(0, SIDE_BY_SIDE);
      // What lies on the disk is read side by side; what is told is told one after the other.
      await Promise.all(next.map(([roomId]) => app.rooms.open(roomId)));
      for (const [roomId] of next) {
        if (this.#isClosed) return;
        await this.#resume(roomId, known.get(roomId), isSame);
        // Reading is not in the log: what another device read meanwhile, or marked unread, is told
        // here, as it is now and not as it was when this hello began.
        const ordinal = (await app.positions.of(user.id)).get(roomId);
        if (known.has(roomId) && ordinal !== undefined) {
          this.#tell({ type: "read", roomId, ordinal });
        }
        await outgoing.drained();
      }
    }
    for (const roomId of known.keys()) {
      if (this.#rooms.has(roomId)) continue;
      this.#tell({ type: "room_removed", roomId });
    }
    this.#tell({ type: "threads", threads: await listFollowed(app, user) });
    this.#tell({ type: "drafts", drafts: await app.drafts.of(user.id) });
    await this.#tellKept("saved");
    await this.#tellKept("scheduled");
    // Whoever changes from here on is heard of in the rooms.
    const changed = await catchUp.changedPeople(app, hello);
    if (changed) this.#tell(changed);
    await this.#arrive();
  }

  hear(roomId: RoomId, piece: Piece) {
    if (piece.by === this.client.user.id) return;
    if (piece.about && !this.#settings?.[SHOWS[piece.about]]) return;
    this.#rooms.hear(roomId, piece);
  }

  close() {
    const { hub: { app }, user } = this.client;
    this.#isClosed = true;
    const roomIds = this.#rooms.ids();
    for (const roomId of roomIds) this.#rooms.leave(roomId);
    this.attendance.depart(() =>
      this.client.attempt(() => announce(app, user.id, roomIds))
    );
  }

  /** What is the person's own. What came before the hello is in its answer. */
  hearOwn(news: News) {
    if (!this.#hasBegun || this.#isClosed) return;
    switch (news.type) {
      case "joined":
        return this.client.attempt(() => this.#join(news.roomId));
      case "left":
        return this.#leave(news.roomId);
      case "read":
      case "thread_read":
      case "receipt_count":
        return this.#tell(news);
      case "draft":
        return this.#tell({ type: "draft", ...news.draft });
      case "settings":
        return this.client.attempt(() => this.#choose(news.settings));
      case "saved":
      case "scheduled":
        return this.client.attempt(() => this.#tellKept(news.type));
      case "person":
        return this.#tell({ type: "people", people: [news.person] });
    }
  }

  async #tellKept(type: "saved" | "scheduled") {
    const { hub: { app }, user } = this.client;
    await null; // what is in memory hears of the change, too
    this.#tell(await catchUp.kept(app, user, type));
  }

  async #resume(
    roomId: RoomId,
    cursor: number | undefined,
    sameEpoch: boolean,
  ) {
    const { hub: { app }, user } = this.client;
    if (this.#rooms.has(roomId)) return; // joined a moment ago
    await this.#rooms.enter(
      roomId,
      () =>
        cursor === undefined
          ? catchUp.introduction(app, user, roomId)
          : catchUp.missed(app, user, {
            roomId,
            cursor: sameEpoch ? cursor : null,
          }),
    );
  }

  async #join(roomId: RoomId) {
    const { hub: { app }, user } = this.client;
    if (this.#rooms.has(roomId)) return;
    await this.#rooms.enter(
      roomId,
      () => catchUp.introduction(app, user, roomId),
    );
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
      await this.#tellWhoIsHere(this.#rooms.ids());
    }
  }

  async #tellWhoIsHere(roomIds: RoomId[]) {
    const { hub: { app }, user } = this.client;
    const here = await peopleHere(app, user.id, roomIds);
    if (here.userIds.length > 0) this.#tell({ type: "online", ...here });
  }

  #leave(roomId: RoomId) {
    if (!this.#rooms.has(roomId)) return;
    this.#rooms.leave(roomId);
    this.client.outgoing.forget(roomId);
    this.#tell({ type: "room_removed", roomId });
  }

  async #arrive() {
    const { hub: { app }, user } = this.client;
    const here = await peopleHere(app, user.id, this.#rooms.ids());
    if (this.#isClosed) return;
    this.#tell({ type: "online", ...here });
    await this.attendance.arrive();
  }

  #tell(frame: ServerFrame) {
    this.client.outgoing.push(encode(frame));
  }
}
