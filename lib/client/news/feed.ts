import { signal } from "@preact/signals";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { ClientFrame, ServerFrame } from "@/lib/protocol/frames.ts";
import type {
  EventView,
  MessageView,
  RoomSnapshot,
  RoomView,
  ThreadSnapshot,
} from "@/lib/protocol/views.ts";
import type { Conversation } from "@/lib/client/conversation/conversation.ts";
import { Panes } from "@/lib/client/conversation/panes.ts";
import { Gates } from "./gates.ts";
import type { People } from "./people.ts";
import { Positions } from "./positions.ts";
import { applyToRoom, mayMean, Rooms } from "./rooms.ts";
import { nameOf, Threads } from "./threads.ts";
import { Typing } from "./typing.ts";

interface Options {
  me: UserId;
  people: People;
  send(frame: ClientFrame): void;
  /** What is shown of this room has come to `seq`. */
  reached(roomId: RoomId, seq: number): void;
  /** Too much was missed for a side thread that is open: it begins anew. */
  outgrown(thread: Conversation): void;
  /** Something is missing; it may still be on its way. */
  gapped(): void;
  /** The messages of a small room have come here, up to this ordinal. */
  arrived(roomId: RoomId, ordinal: number): void;
  posted(roomId: RoomId, message: MessageView): void;
  /** The page is behind what the server has told; a new hello brings the rest. */
  behind(): void;
}

/** Takes the server's news in and keeps what the page shows up to date by them. */
export class Feed {
  readonly rooms = new Rooms();
  readonly threads = new Threads();
  readonly typing: Typing;
  readonly panes = new Panes();
  readonly positions: Positions;
  /** The open conversation is no longer this person's to read. */
  readonly shutOut = signal(false);
  /** Counts what may have changed whom messages of the past are meant for. */
  readonly touched = signal(0);
  /** Whoever else follows what happens in rooms; null: too much was missed. */
  readonly watchers = new Set<
    (roomId: RoomId, events: readonly EventView[] | null) => void
  >();
  readonly gates = new Gates();

  constructor(private readonly options: Options) {
    this.typing = new Typing(options.send);
    this.positions = new Positions(this, options.send);
  }

  /** The list as the page brought it; a room that is open already knows better. */
  seed(rooms: readonly RoomView[]) {
    for (const room of rooms) {
      if (!this.gates.has(room.id)) this.#start(room);
    }
  }

  open(conversation: Conversation) {
    const { room } = conversation.shown.peek();
    const heard = this.gates.heard(room.id) ?? 0;
    this.panes.room = conversation;
    this.#start(room);
    if (heard > room.head.seq) this.options.behind();
  }

  hear(frame: ServerFrame) {
    switch (frame.type) {
      case "events":
        return this.#apply(
          frame.roomId,
          this.gates.of(frame.roomId).admit(frame.events),
        );
      case "resync":
        return this.#resync(frame.snapshot);
      case "room_added":
        return this.#add(frame.room);
      case "room_removed":
        return this.#remove(frame.roomId);
      case "typing":
        return this.typing.hear(nameOf(frame), frame.userId);
      case "presence":
      case "online":
      case "people":
      case "people_changed":
      case "pong":
        return this.options.people.hear(frame);
      case "read":
        return this.positions.hear(frame);
      case "thread_read":
        return this.positions.hearInThread(frame);
      case "threads":
        return this.positions.hearThreads(frame.threads);
    }
  }

  /** The server's answer to what was written here; its event is still to come. */
  take(roomId: RoomId, message: MessageView) {
    for (const open of this.panes.in(roomId)) open.take(message);
    this.#settle(roomId);
  }

  openThread(thread: Conversation) {
    const shown = thread.shown.peek() as ThreadSnapshot;
    this.panes.thread = thread;
    if (!shown.isFollowed) return;
    this.threads.hear(thread.id, {
      thread: shown.root.seq,
      ordinal: shown.room.readOrdinal,
      count: shown.room.head.ordinal,
    });
  }

  #apply(roomId: RoomId, events: readonly EventView[]) {
    const { me } = this.options;
    const room = this.rooms.find(roomId);
    if (room && events.length > 0) {
      this.rooms.put(
        events.reduce((is, event) => applyToRoom(is, event, me), room),
      );
    }
    for (const open of this.panes.in(roomId)) open.apply(events);
    for (const watch of this.watchers) watch(roomId, events);
    if (events.some((event) => mayMean(event, me))) this.touched.value++;
    for (const event of events) {
      if (event.type === "message_posted") {
        this.typing.end(roomId, event.message.by);
        this.options.posted(roomId, event.message);
      }
      if (event.type === "thread_posted") {
        const thread = event.root.seq;
        this.typing.end(nameOf({ roomId, thread }), event.message.by);
        this.threads.grow(roomId, event, me);
      }
    }
    this.#tellArrived(roomId);
    this.#settle(roomId);
    if (this.gates.of(roomId).gap) this.options.gapped();
  }

  #tellArrived(roomId: RoomId) {
    const room = this.rooms.find(roomId);
    if (!room?.small || room.head.ordinal <= room.readOrdinal) return;
    this.options.arrived(roomId, room.head.ordinal);
  }

  #settle(roomId: RoomId) {
    // What is written to a room that is not on the page has nowhere to be shown.
    const seq = this.panes.findRoom(roomId)
      ? this.gates.heard(roomId)
      : Infinity;
    if (seq !== null) this.options.reached(roomId, seq);
  }

  #start(room: RoomView) {
    if (room.other) this.options.people.learn([room.other]);
    if (room.role !== null) this.rooms.put(room);
    this.#apply(room.id, this.gates.of(room.id).restart(room.head.seq));
  }

  #resync(snapshot: RoomSnapshot) {
    this.touched.value++;
    for (const watch of this.watchers) watch(snapshot.room.id, null);
    this.options.people.learn(snapshot.people);
    this.panes.findRoom(snapshot.room.id)?.restart(snapshot);
    const { thread } = this.panes;
    if (thread?.id === snapshot.room.id) this.options.outgrown(thread);
    this.#start(snapshot.room);
  }

  /** It joins the list where the page has heard of it; what came since is replayed. */
  #add(room: RoomView) {
    const heard = this.gates.heard(room.id) ?? -1;
    const open = this.panes.findRoom(room.id)?.shown.peek().room;
    if (open) {
      this.rooms.put({ ...open, role: room.role });
      if (heard < room.head.seq) this.options.behind();
    } else if (heard < room.head.seq) this.#start(room);
  }

  #remove(roomId: RoomId) {
    this.touched.value++;
    this.rooms.remove(roomId);
    this.threads.forget(roomId);
    this.gates.remove(roomId);
    if (!this.panes.findRoom(roomId)) return;
    this.panes.shut();
    this.shutOut.value = true;
  }
}
