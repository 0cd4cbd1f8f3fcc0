import type { RoomId } from "@/lib/domain/ids.ts";
import type { ThreadPosition } from "@/lib/domain/model.ts";
import type { ClientFrame, ServerFrame } from "@/lib/protocol/frames.ts";
import type { FollowedThread } from "@/lib/protocol/views.ts";
import type { Panes } from "@/lib/client/conversation/panes.ts";
import { ReadPositions } from "./read_positions.ts";
import { readUpTo, type Rooms } from "./rooms.ts";
import type { Place, Threads } from "./threads.ts";

type Read = Extract<ServerFrame, { type: "read" }>;

interface Known {
  rooms: Rooms;
  threads: Threads;
  panes: Panes;
}

/** How far this person has read, on this device and on others. */
export class Positions {
  readonly #untold: ReadPositions;

  constructor(
    private readonly known: Known,
    send: (frame: ClientFrame) => void,
  ) {
    this.#untold = new ReadPositions(send);
  }

  /** On this device. */
  markRead(place: Place, ordinal: number) {
    const hasMoved = place.thread === undefined
      ? this.#moveRoom(place.roomId, ordinal)
      : this.#moveThread(place, ordinal);
    if (hasMoved) this.#untold.reach(place, ordinal);
  }

  /** Now and not in a moment. */
  tell() {
    this.#untold.tell();
  }

  /** A position goes back when it is marked unread: said, or seen after a cut. */
  hear({ roomId, ordinal, back }: Read) {
    const { rooms, panes } = this.known;
    // What was still to be told no longer holds when it was marked unread meanwhile.
    const isTold = this.#untold.confirm({ roomId }, back ? Infinity : ordinal);
    const room = rooms.find(roomId);
    if (!room || !isTold || ordinal >= room.readOrdinal) {
      return void this.#moveRoom(roomId, ordinal);
    }
    const open = panes.findRoom(roomId);
    open?.markUnread(ordinal);
    rooms.put(open?.shown.peek().room ?? { ...room, readOrdinal: ordinal });
  }

  hearInThread({ roomId, ...position }: { roomId: RoomId } & ThreadPosition) {
    const { thread, ordinal } = position;
    this.known.threads.hear(roomId, position);
    this.known.panes.findThread(roomId, thread)?.moveReadPosition(ordinal);
    if (ordinal !== null) this.#untold.confirm({ roomId, thread }, ordinal);
  }

  /** All there are: the one that is open may have been left, or read on, elsewhere. */
  hearThreads(followed: readonly FollowedThread[]) {
    const { threads, panes: { thread: open } } = this.known;
    threads.set(followed);
    if (!open) return;
    const { roomId, thread } = open.place;
    open.moveReadPosition(threads.find(roomId, thread!)?.ordinal ?? null);
  }

  /** It never moves back; false when it did not move. */
  #moveRoom(roomId: RoomId, ordinal: number): boolean {
    const { rooms, panes } = this.known;
    const room = rooms.find(roomId);
    if (!room || ordinal <= room.readOrdinal) return false;
    rooms.put(readUpTo(room, ordinal));
    panes.findRoom(roomId)?.moveReadPosition(ordinal);
    return true;
  }

  /** The same in a side thread that this person follows. */
  #moveThread({ roomId, thread }: Place, ordinal: number): boolean {
    const { threads, panes } = this.known;
    if (!threads.move(roomId, thread!, ordinal)) return false;
    panes.findThread(roomId, thread!)?.moveReadPosition(ordinal);
    return true;
  }
}
