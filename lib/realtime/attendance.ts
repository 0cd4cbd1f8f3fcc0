import type { App } from "@/lib/app.ts";
import { announce } from "@/lib/chat/presence.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { HeardRooms } from "./heard_rooms.ts";

/** One device of somebody, as far as it says that they are here. */
export class Attendance {
  #isHere = false;
  #isIdle = false;

  constructor(
    private readonly app: App,
    private readonly userId: UserId,
    private readonly rooms: HeardRooms,
  ) {}

  async arrive() {
    const { app, userId } = this;
    this.#isHere = true;
    app.lastSeen.note(userId, app.now());
    if (app.presence.arrive(userId)) await this.announce(this.rooms.ids());
  }

  /** Whether anybody sits before it. */
  async rest(isIdle: boolean) {
    if (!this.#isHere || isIdle === this.#isIdle) return;
    this.#isIdle = isIdle;
    const isNews = this.app.presence.rest(this.userId, isIdle);
    if (isNews) await this.announce(this.rooms.ids());
  }

  /** `gone` is called if nothing of this person comes back in time. */
  depart(gone: () => void) {
    if (!this.#isHere) return;
    this.#isHere = false;
    this.app.lastSeen.note(this.userId, this.app.now());
    this.app.presence.leave(this.userId, { wasIdle: this.#isIdle, gone });
  }

  /** To those who share these rooms with them. */
  async announce(roomIds: RoomId[]) {
    if (this.#isHere) await announce(this.app, this.userId, roomIds);
  }
}
