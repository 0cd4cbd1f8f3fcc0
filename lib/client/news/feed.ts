import { signal } from "@preact/signals";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { ThreadPosition } from "@/lib/domain/model.ts";
import { isMentioned } from "@/lib/domain/mentions.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import type {
  EventView,
  MessageView,
  RoomSnapshot,
  RoomView,
  ThreadSnapshot,
} from "@/lib/protocol/views.ts";
import type { Conversation } from "@/lib/client/conversation/conversation.ts";
import { Gate } from "./gate.ts";
import type { People } from "./people.ts";
import { applyToRoom, readUpTo, Rooms } from "./rooms.ts";
import { nameOf, type Place, Threads } from "./threads.ts";
import { Typing } from "./typing.ts";

const hereOf = ({ online, away }: { online: boolean; away?: boolean }) =>
  !online ? null : away ? "away" : "online";

interface Options {
  me: UserId;
  people: People;
  /** What is shown of this room has come to `seq`. */
  reached(roomId: RoomId, seq: number): void;
  /** The server knows that they have read up to `ordinal`; true when that is all it is to know. */
  read(place: Place, ordinal: number): boolean;
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

type Read = Extract<ServerFrame, { type: "read" }>;

/** Takes the server's news in and keeps what the page shows up to date by them. */
export class Feed {
  readonly rooms = new Rooms();
  readonly threads = new Threads();
  readonly typing = new Typing();
  /** The open conversation is no longer this person's to read. */
  readonly shutOut = signal(false);
  /** Counts what may have changed whom messages of the past are meant for. */
  readonly touched = signal(0);
  /** Whoever else follows what happens in rooms; null: too much was missed. */
  readonly watchers = new Set<
    (roomId: RoomId, events: readonly EventView[] | null) => void
  >();
  conversation: Conversation | null = null;
  /** The side thread that is open beside it. */
  thread: Conversation | null = null;
  readonly #gates = new Map<RoomId, Gate>();

  constructor(private readonly options: Options) {}

  /** How far each room of the list has been heard. Others send no news. */
  get cursors(): Record<RoomId, number> {
    const cursors: Record<RoomId, number> = {};
    for (const { id } of this.rooms.list.peek()) {
      cursors[id] = this.#gates.get(id)?.cursor ?? 0;
    }
    return cursors;
  }

  /** Where some room stands is not known: its cursor means nothing. */
  get isLost(): boolean {
    const gates = this.rooms.list.peek().map(({ id }) => this.#gates.get(id));
    return gates.some((gate) => (gate?.cursor ?? null) === null);
  }

  /** Some news waits for what came before it. */
  get gap(): boolean {
    return [...this.#gates.values()].some(({ gap }) => gap);
  }

  /** The list as the page brought it; a room that is open already knows better. */
  seed(rooms: readonly RoomView[]) {
    for (const room of rooms) {
      if (!this.#gates.has(room.id)) this.#start(room);
    }
  }

  open(conversation: Conversation) {
    const { room } = conversation.shown.peek();
    const heard = this.#gates.get(room.id)?.cursor ?? 0;
    this.conversation = conversation;
    this.#start(room);
    if (heard > room.head.seq) this.options.behind();
  }

  /** Another store, or this one restored: what was heard counts for nothing. */
  forget() {
    for (const id of this.#gates.keys()) this.#gates.set(id, new Gate(null));
  }

  hear(frame: ServerFrame) {
    switch (frame.type) {
      case "events":
        return this.#apply(
          frame.roomId,
          this.#gate(frame.roomId).admit(frame.events),
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
        return this.options.people.move(frame.userId, hereOf(frame));
      case "online":
        return this.options.people.arrive(frame.userIds, frame.awayIds);
      case "people":
        return this.options.people.learn(frame.people);
      case "read":
        return this.#hearRead(frame);
      case "thread_read":
        return this.#hearPosition(frame);
      case "threads":
        return this.threads.set(frame.threads);
    }
  }

  /** The server's answer to what was written here; its event is still to come. */
  take(roomId: RoomId, message: MessageView) {
    for (const open of this.#opened(roomId)) open.take(message);
    this.#settle(roomId);
  }

  /** On this device or another. It never moves back; false when it did not move. */
  moveReadPosition(roomId: RoomId, ordinal: number): boolean {
    const room = this.rooms.find(roomId);
    if (!room || ordinal <= room.readOrdinal) return false;
    this.rooms.put(readUpTo(room, ordinal));
    this.#openOne(roomId)?.moveReadPosition(ordinal);
    return true;
  }

  /** The same in a side thread that this person follows. */
  moveThreadPosition({ roomId, thread }: Place, ordinal: number): boolean {
    if (!this.threads.move(roomId, thread!, ordinal)) return false;
    this.#openThread(roomId, thread!)?.moveReadPosition(ordinal);
    return true;
  }

  openThread(thread: Conversation) {
    const shown = thread.shown.peek() as ThreadSnapshot;
    this.thread = thread;
    if (!shown.isFollowed) return;
    this.threads.hear(thread.id, {
      thread: shown.root.seq,
      ordinal: shown.room.readOrdinal,
      count: shown.room.head.ordinal,
    });
  }

  #hearPosition(
    { roomId, ...position }: { roomId: RoomId } & ThreadPosition,
  ) {
    const { thread, ordinal } = position;
    this.threads.hear(roomId, position);
    this.#openThread(roomId, thread)?.moveReadPosition(ordinal);
    if (ordinal !== null) this.options.read({ roomId, thread }, ordinal);
  }

  /** A position goes back when it is marked unread: said, or seen after a cut. */
  #hearRead({ roomId, ordinal, back }: Read) {
    // What was still to be told no longer holds when it was marked unread meanwhile.
    const isTold = this.options.read({ roomId }, back ? Infinity : ordinal);
    const room = this.rooms.find(roomId);
    if (!room || !isTold || ordinal >= room.readOrdinal) {
      return void this.moveReadPosition(roomId, ordinal);
    }
    const open = this.#openOne(roomId);
    open?.markUnread(ordinal);
    this.rooms.put(
      open?.shown.peek().room ?? { ...room, readOrdinal: ordinal },
    );
  }

  #apply(roomId: RoomId, events: readonly EventView[]) {
    const { me } = this.options;
    const room = this.rooms.find(roomId);
    if (room && events.length > 0) {
      this.rooms.put(
        events.reduce((is, event) => applyToRoom(is, event, me), room),
      );
    }
    for (const open of this.#opened(roomId)) open.apply(events);
    for (const watch of this.watchers) watch(roomId, events);
    if (events.some((event) => this.#touches(event))) this.touched.value++;
    for (const event of events) {
      if (event.type === "message_posted") {
        this.typing.end(roomId, event.message.by);
        this.options.posted(roomId, event.message);
      }
      if (event.type === "thread_posted") this.#hearThread(roomId, event);
    }
    this.#tellArrived(roomId);
    this.#settle(roomId);
    if (this.#gate(roomId).gap) this.options.gapped();
  }

  #hearThread(
    roomId: RoomId,
    { root, message }: Extract<EventView, { root: MessageView }>,
  ) {
    const thread = root.seq;
    this.typing.end(nameOf({ roomId, thread }), message.by);
    this.threads.grow(roomId, thread, root.replies?.count ?? 0);
    if (message.by === this.options.me) {
      this.threads.move(roomId, thread, message.ordinal);
    }
  }

  #touches(event: EventView): boolean {
    return "message" in event && event.type !== "message_posted" &&
      (event.type !== "thread_posted" ||
        isMentioned(event.message, this.options.me));
  }

  #tellArrived(roomId: RoomId) {
    const room = this.rooms.find(roomId);
    if (!room?.small || room.head.ordinal <= room.readOrdinal) return;
    this.options.arrived(roomId, room.head.ordinal);
  }

  #settle(roomId: RoomId) {
    // What is written to a room that is not on the page has nowhere to be shown.
    const seq = this.#openOne(roomId) ? this.#gate(roomId).cursor : Infinity;
    if (seq !== null) this.options.reached(roomId, seq);
  }

  #start(room: RoomView) {
    if (room.other) this.options.people.learn([room.other]);
    if (room.role !== null) this.rooms.put(room);
    this.#apply(room.id, this.#gate(room.id).restart(room.head.seq));
  }

  #resync(snapshot: RoomSnapshot) {
    this.touched.value++;
    for (const watch of this.watchers) watch(snapshot.room.id, null);
    this.options.people.learn(snapshot.people);
    this.#openOne(snapshot.room.id)?.restart(snapshot);
    if (this.thread?.id === snapshot.room.id) {
      this.options.outgrown(this.thread);
    }
    this.#start(snapshot.room);
  }

  /** It joins the list where the page has heard of it; what came since is replayed. */
  #add(room: RoomView) {
    const heard = this.#gates.get(room.id)?.cursor ?? -1;
    const open = this.#openOne(room.id)?.shown.peek().room;
    if (open) {
      this.rooms.put({ ...open, role: room.role });
      if (heard < room.head.seq) this.options.behind();
    } else if (heard < room.head.seq) this.#start(room);
  }

  #remove(roomId: RoomId) {
    this.touched.value++;
    this.rooms.remove(roomId);
    this.threads.forget(roomId);
    this.#gates.delete(roomId);
    if (!this.#openOne(roomId)) return;
    this.conversation = this.thread = null;
    this.shutOut.value = true;
  }

  #openOne(roomId: RoomId): Conversation | null {
    return this.conversation?.id === roomId ? this.conversation : null;
  }

  #openThread(roomId: RoomId, thread: number): Conversation | null {
    const place = this.thread?.place;
    return place?.roomId === roomId && place.thread === thread
      ? this.thread
      : null;
  }

  #opened(roomId: RoomId): Conversation[] {
    return [this.conversation, this.thread].filter((open) => open !== null)
      .filter((open) => open.id === roomId);
  }

  /** News of a room that has not been introduced yet waits for its introduction. */
  #gate(roomId: RoomId): Gate {
    const gate = this.#gates.get(roomId) ?? new Gate(null);
    this.#gates.set(roomId, gate);
    return gate;
  }
}
