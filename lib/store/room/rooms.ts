import type { RoomId } from "@/lib/domain/ids.ts";
import type { Member, Room } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";
import { LiveRoom } from "./live_room.ts";
import type { HeadRow } from "./refs.ts";

const MAX_LIVE = 2_000; // rooms in memory; the least recently used make way

/** Every room this process has to do with, loaded once, kept as committed. */
export class Rooms {
  readonly #live = new Map<RoomId, Promise<LiveRoom>>();

  constructor(private readonly kv: Deno.Kv) {}

  /** The room as committed; a room that does not exist has `room === null`. */
  open(id: RoomId): Promise<LiveRoom> {
    const known = this.#live.get(id);
    this.#live.delete(id);
    const room = known ?? this.#load(id);
    this.#live.set(id, room); // now the most recently used
    if (this.#live.size > MAX_LIVE) {
      this.#live.delete(this.#live.keys().next().value!);
    }
    return room;
  }

  /** What has just been committed is so, whatever was read of it meanwhile. */
  keep(id: RoomId, live: LiveRoom) {
    this.#live.delete(id);
    this.#live.set(id, Promise.resolve(live));
  }

  /** Forgets what memory says: after a commit whose outcome is not known. */
  forget(id: RoomId) {
    this.#live.delete(id);
  }

  forgetWhere(is: (id: RoomId) => boolean) {
    for (const id of this.#live.keys()) if (is(id)) this.#live.delete(id);
  }

  #loaded(id: RoomId, live: LiveRoom): LiveRoom {
    if (!live.room) this.forget(id); // or asking for rooms that are not there would fill memory
    return live;
  }

  async #load(id: RoomId): Promise<LiveRoom> {
    try {
      const [room, head] = await this.kv.getMany<[Room, HeadRow]>([
        keys.room(id),
        keys.head(id),
      ]);
      const members = await Array.fromAsync(
        this.kv.list<Member>({ prefix: keys.members(id) }),
      );
      const values = members.map(({ value }) => value);
      return this.#loaded(id, new LiveRoom(room.value, head.value, values));
    } catch (error) {
      this.forget(id);
      throw error;
    }
  }
}
