import type { RoomEvent } from "./domain/event.ts";
import type { ChangedDraft, ThreadPosition } from "./domain/model.ts";
import type { RoomId, SessionId, UserId } from "./domain/ids.ts";
import type { Settings } from "./domain/settings.ts";
import type { ReceiptCount, ReceiptView } from "./protocol/receipt_views.ts";
import type { PersonView } from "./protocol/views.ts";

export type Topic =
  | `room:${RoomId}`
  | `user:${UserId}`
  | "host"
  | "log" // what is committed in any room, as far as this process hears of it
  | "index";

export const roomTopic = (id: RoomId): Topic => `room:${id}`;
export const userTopic = (id: UserId): Topic => `user:${id}`;
/** The room or person that one of these is about. */
export const idOf = (topic: Topic): string =>
  topic.slice(topic.indexOf(":") + 1);

export type News =
  | { type: "events"; roomId: RoomId; events: RoomEvent[] } // committed, in order of seq
  | { type: "typing"; roomId: RoomId; userId: UserId; thread?: number }
  | { type: "presence"; userId: UserId; online: boolean; away?: boolean }
  | { type: "receipt"; roomId: RoomId; receipt: ReceiptView }
  | { type: "receipt_count"; roomId: RoomId; count: ReceiptCount } // to its author
  | { type: "receipts_changed"; roomId: RoomId } // somebody hides theirs now, or shows them again
  | { type: "reading"; roomId: RoomId } // how many have read what may be another number now
  | { type: "person"; person: PersonView } // as they are called and look now
  | { type: "settings"; settings: Settings } // to the person's own topic
  | { type: "read"; roomId: RoomId; ordinal: number; back?: true } // `back`: marked unread
  | { type: "thread_read"; roomId: RoomId } & ThreadPosition
  | { type: "saved" } // what this person put aside is different now
  | { type: "draft"; draft: ChangedDraft } // begun or changed, on whichever device
  | { type: "scheduled" } // and this, what they left to be sent later
  | { type: "joined" | "left"; roomId: RoomId } // to the person's own topic, before the room hears
  | { type: "missed" } // by this host: who listens here has to begin anew
  | { type: "revoked"; sessionId: SessionId } // to the person's own topic: one device is signed out
  | { type: "rebuild" }; // of the index, on every host

// What no log keeps; everything else the other hosts read there.
const PASSING: ReadonlySet<News["type"]> = new Set([
  "typing",
  "presence",
  "person",
  "receipt",
  "receipts_changed",
  "reading",
  "settings",
  "saved",
  "scheduled",
  "draft",
  "revoked",
  "rebuild",
]);

export type Listener = (news: News, topic: Topic) => void;

/** Who hears of what, within this process. Listeners are called at once, in the order of news. */
export class Bus {
  /** A list is never changed, but replaced: news may end or begin what it is told to. */
  readonly #listeners = new Map<Topic, readonly Listener[]>();

  /** Carries to other hosts what they cannot read in the log. */
  relay: ((topic: Topic, news: News) => void) | null = null;

  constructor(private readonly failed: (error: unknown) => void) {}

  /** Returns the function that stops listening. */
  subscribe(topic: Topic, listener: Listener): () => void {
    const listeners = this.#listeners.get(topic) ?? [];
    this.#listeners.set(topic, listeners.concat(listener));
    return () => this.unsubscribe(topic, listener);
  }

  unsubscribe(topic: Topic, listener: Listener) {
    const listeners = this.#listeners.get(topic) ?? [];
    const others = listeners.filter((one) => one !== listener);
    if (others.length > 0) this.#listeners.set(topic, others);
    else this.#listeners.delete(topic);
  }

  hears(topic: Topic): boolean {
    return this.#listeners.has(topic);
  }

  publish(topic: Topic, news: News) {
    this.hear(topic, news);
    if (PASSING.has(news.type)) this.relay?.(topic, news);
  }

  /** For listeners of this process only. */
  hear(topic: Topic, news: News) {
    for (const listener of this.#listeners.get(topic) ?? []) {
      try {
        listener(news, topic);
      } catch (error) {
        this.failed(error); // one listener's fault is not another's
      }
    }
  }
}
