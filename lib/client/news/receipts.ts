import { signal } from "@preact/signals";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type {
  ReceiptCount,
  ReceiptView,
  RoomReceipts,
} from "@/lib/protocol/receipt_views.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import { Patience } from "@/lib/client/patience.ts";

type ReceiptFrame = Extract<
  ServerFrame,
  { type: "receipt" | "receipt_count" | "receipts_changed" }
>;

const TELL_AFTER_MS = 500; // a busy room brings many messages at once

interface Options {
  /** False: nobody took it. */
  send(rooms: Record<RoomId, number>): boolean;
  list(roomId: RoomId): Promise<RoomReceipts | null>;
}

/** How far the others of the open room have come, and telling them how far messages came here. */
export class Receipts {
  readonly shown = signal<ReadonlyMap<UserId, ReceiptView>>(new Map());
  /** The same in a large room. */
  readonly count = signal<ReceiptCount | undefined>(undefined);
  roomId: RoomId | null = null;
  #untold: Record<RoomId, number> = {};
  readonly #patience = new Patience(TELL_AFTER_MS, () => this.#tell());

  constructor(private readonly options: Options) {}

  start(roomId: RoomId, { people, count }: RoomReceipts) {
    this.roomId = roomId;
    this.shown.value = new Map(people.map((one) => [one.userId, one]));
    this.count.value = count;
  }

  hear(frame: ReceiptFrame) {
    if (frame.type === "receipts_changed") return void this.refresh();
    if (frame.type === "receipt") {
      return this.#put(frame.roomId, frame.receipt);
    }
    if (frame.roomId === this.roomId) this.count.value = frame.count;
  }

  #put(roomId: RoomId, receipt: ReceiptView) {
    if (roomId !== this.roomId) return;
    this.count.value = undefined; // it was a large room
    const before = this.shown.peek().get(receipt.userId);
    this.shown.value = new Map(this.shown.peek()).set(receipt.userId, {
      userId: receipt.userId,
      read: Math.max(receipt.read, before?.read ?? 0),
      delivered: Math.max(receipt.delivered, before?.delivered ?? 0),
    });
  }

  /** Whoever writes has read what came before. */
  posted(roomId: RoomId, userId: UserId, ordinal: number) {
    if (!this.shown.peek().has(userId)) return;
    this.#put(roomId, { userId, read: ordinal, delivered: ordinal });
  }

  /** A message has come here. */
  reach(roomId: RoomId, ordinal: number) {
    this.#untold[roomId] = ordinal;
    this.#patience.start();
  }

  /** After a cut: what was missed meanwhile. */
  async refresh() {
    this.#tell();
    const { roomId } = this;
    const receipts = roomId && await this.options.list(roomId);
    if (receipts && roomId === this.roomId) this.start(roomId, receipts);
  }

  close() {
    this.#patience.stop();
  }

  #tell() {
    if (Object.keys(this.#untold).length === 0) return;
    if (this.options.send(this.#untold)) this.#untold = {};
  }
}
