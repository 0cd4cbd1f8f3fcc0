import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type {
  MessagePage,
  RoomSnapshot,
  ThreadSnapshot,
} from "@/lib/protocol/views.ts";
import type { Requests, Where } from "@/lib/client/line/requests.ts";
import type { Feed } from "@/lib/client/news/feed.ts";
import type { People } from "@/lib/client/news/people.ts";
import type { Place } from "@/lib/client/news/threads.ts";
import { Conversation } from "./conversation.ts";

interface Page {
  me: UserId;
  requests: Requests;
  feed: Feed;
  people: People;
}

/** Opens what a page shows, and reads more of it. */
export class Opener {
  constructor(private readonly page: Page) {}

  /** The conversation of this page, from what the page brought. */
  open(snapshot: RoomSnapshot): Conversation {
    const { people, feed } = this.page;
    const { room } = snapshot;
    const conversation = this.#begin(snapshot, { roomId: room.id });
    if (room.other) people.followed.add(room.other.id);
    feed.open(conversation);
    return conversation;
  }

  /** A side thread of that conversation. */
  openThread(snapshot: ThreadSnapshot): Conversation {
    const { room, root } = snapshot;
    const place = { roomId: room.id, thread: root.seq };
    const thread = this.#begin(snapshot, place);
    this.page.feed.openThread(thread);
    return thread;
  }

  /** Too much was missed of it. */
  async reopen(thread: Conversation) {
    const snapshot = await this.page.requests.openThread(thread.place);
    if (snapshot) thread.restart(snapshot);
  }

  /** A message that is not on the page, as it is now. */
  async find({ roomId, thread }: Place, seq: number) {
    const where = { thread, around: seq, limit: 1 };
    const page = await this.#list(roomId, where);
    return page?.messages[0] ?? null;
  }

  #begin(snapshot: RoomSnapshot, { roomId, thread }: Place): Conversation {
    const { me, people } = this.page;
    people.learn(snapshot.people);
    const list = (where: Where) => this.#list(roomId, { ...where, thread });
    return new Conversation(snapshot, me, list);
  }

  async #list(roomId: RoomId, where: Where): Promise<MessagePage | null> {
    const { requests, people } = this.page;
    const page = await requests.listMessages(roomId, where);
    if (page) people.learn(page.people);
    return page;
  }
}
