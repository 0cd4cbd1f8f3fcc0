import { asset } from "fresh/runtime";
import type { App } from "@/lib/app.ts";
import { type News, roomTopic } from "@/lib/bus.ts";
import { viewEvent } from "@/lib/chat/views.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { encode, type Piece } from "./piece.ts";
import { ReceiptCounts } from "./receipt_counts.ts";
import { Seats } from "./seats.ts";
import { Sockets } from "./sockets.ts";
import { Turn } from "./turn.ts";

export interface Hearer {
  hear(roomId: RoomId, piece: Piece): void;
}

interface Channel {
  hearers: Set<Hearer>;
  stop(): void;
}

const MOMENT_MS = 100; // that who comes and goes may be told later

const hubs = new WeakMap<App, Hub>();

/** The one hub of this process's application. */
export function hubOf(app: App): Hub {
  const hub = hubs.get(app) ?? new Hub(app);
  hubs.set(app, hub);
  return hub;
}

/** Tells every room's news to those who listen: encoded once, whether for one socket or thousands. */
export class Hub {
  readonly turn = new Turn((end) => setImmediate(end));
  readonly moment = new Turn((end) => this.#timer = setTimeout(end, MOMENT_MS));
  readonly sockets = new Sockets();
  readonly seats = new Seats();
  readonly #channels = new Map<RoomId, Channel>();
  readonly #counts: ReceiptCounts;
  #latest: { news: News; piece: Piece } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `build`: what pages are made of now; those of another one load themselves anew. */
  constructor(readonly app: App, readonly build = asset("/build.txt")) {
    this.#counts = new ReceiptCounts(app);
    app.stopping.signal.addEventListener("abort", () => this.#close());
    app.bus.subscribe("host", () => this.sockets.sendAway());
  }

  listen(roomId: RoomId, hearer: Hearer) {
    const channel = this.#channels.get(roomId) ?? this.#open(roomId);
    channel.hearers.add(hearer);
  }

  unlisten(roomId: RoomId, hearer: Hearer) {
    const channel = this.#channels.get(roomId);
    if (!channel?.hearers.delete(hearer) || channel.hearers.size > 0) return;
    channel.stop();
    this.#channels.delete(roomId);
    this.#counts.forget(roomId);
  }

  #close() {
    this.sockets.close();
    clearTimeout(this.#timer);
  }

  #open(roomId: RoomId): Channel {
    const hearers = new Set<Hearer>();
    const stop = this.app.bus.subscribe(roomTopic(roomId), (news) => {
      this.#counts.hear(roomId, news);
      if (news.type === "reading") return;
      const piece = this.#encode(roomId, news);
      for (const hearer of hearers) hearer.hear(roomId, piece);
    });
    const channel = { hearers, stop };
    this.#channels.set(roomId, channel);
    return channel;
  }

  /** The same news may go to several rooms, one after the other. */
  #encode(roomId: RoomId, news: News): Piece {
    if (this.#latest?.news !== news) {
      this.#latest = { news, piece: encodeNews(roomId, news) };
    }
    return this.#latest.piece;
  }
}

function encodeNews(roomId: RoomId, news: News): Piece {
  switch (news.type) {
    case "events":
      return encodeEvents(roomId, news);
    case "typing":
      return encode(news, roomId, { by: news.userId, about: "typing" });
    case "presence":
      return encode(news, null, { by: news.userId, about: "presence" });
    case "receipt":
      return encode(news, roomId, {
        by: news.receipt.userId,
        about: "receipts",
      });
    case "receipts_changed":
      return encode(news, roomId, { about: "receipts" });
    case "person":
      return encode({ type: "people", people: [news.person] });
    default:
      throw new Error(`${news.type} is not a room's news`);
  }
}

function encodeEvents(
  roomId: RoomId,
  news: Extract<News, { type: "events" }>,
): Piece {
  const events = news.events.map((event) => viewEvent(event));
  const since = (seq: number) => news.events.filter((one) => one.seq > seq);
  return encode({ ...news, events }, roomId, {
    seq: news.events.at(-1)!.seq,
    first: news.events[0].seq,
    after: (seq) => encodeEvents(roomId, { ...news, events: since(seq) }),
  });
}
