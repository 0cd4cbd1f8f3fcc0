import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { PAGE_SIZE } from "@/lib/domain/limits.ts";
import type { Begun } from "@/lib/domain/model.ts";
import type { Result } from "@/lib/domain/result.ts";
import type { ClientFrame, ServerFrame } from "@/lib/protocol/frames.ts";
import type { RoomReceipts } from "@/lib/protocol/receipt_views.ts";
import type {
  MessagePage,
  PersonView,
  ThreadSnapshot,
} from "@/lib/protocol/views.ts";
import type { Place } from "@/lib/client/news/threads.ts";
import { newRef } from "@/lib/client/ref.ts";

export type Request = Extract<ClientFrame, { ref: string }>;
type AnswerFrame = Extract<ServerFrame, { type: "accepted" | "refused" }>;

/** Null: the connection ended before an answer came; whether it was done is not known. */
export type Answer = Result<unknown> | null;

/** Which page of history: the newest one, or the one that ends or begins beside this seq. */
export type Where = {
  thread?: number;
  before?: number;
  after?: number;
  around?: number;
  limit?: number;
};

/** Asks the server, and brings each request its one answer. */
export class Requests {
  readonly #waiting = new Map<string, (answer: Answer) => void>();

  constructor(private readonly send: (frame: ClientFrame) => boolean) {}

  ask(request: Request): Promise<Answer> {
    if (!this.send(request)) return Promise.resolve(null);
    return new Promise((answer) => this.#waiting.set(request.ref, answer));
  }

  /** Whether others' messages in a side thread are counted for this person. */
  follow({ roomId, thread }: Place, on: boolean): Promise<Answer> {
    const type = on ? "follow_thread" : "unfollow_thread";
    return this.ask({ type, ref: newRef(), roomId, seq: thread! });
  }

  saveDraft(begun: Begun): Promise<Answer> {
    return this.ask({ type: "draft", ref: newRef(), ...begun });
  }

  markUnread(roomId: RoomId, ordinal: number): Promise<Answer> {
    return this.ask({ type: "unread", ref: newRef(), roomId, ordinal });
  }

  getPeople(ids: UserId[]): Promise<PersonView[] | null> {
    return this.#read({ type: "get_people", ref: newRef(), ids });
  }

  getReceipts(roomId: RoomId): Promise<RoomReceipts | null> {
    return this.#read({ type: "get_receipts", ref: newRef(), roomId });
  }

  listMessages(roomId: RoomId, where: Where): Promise<MessagePage | null> {
    const request = { type: "list_messages", ref: newRef() } as const;
    return this.#read({ ...request, roomId, limit: PAGE_SIZE, ...where });
  }

  openThread({ roomId, thread }: Place): Promise<ThreadSnapshot | null> {
    const request = { type: "open_thread", ref: newRef() } as const;
    return this.#read({ ...request, roomId, seq: thread!, limit: PAGE_SIZE });
  }

  hear(frame: AnswerFrame) {
    if (frame.ref === null) return;
    const answer = this.#waiting.get(frame.ref);
    this.#waiting.delete(frame.ref);
    answer?.(toResult(frame));
  }

  /** The connection is gone, and with it every answer. */
  lose() {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const answer of waiting) answer(null);
  }

  /** Null: it was refused, or nobody answered. */
  async #read<T>(request: Request): Promise<T | null> {
    const answer = await this.ask(request);
    return answer?.ok ? answer.value as T : null;
  }
}

function toResult(frame: AnswerFrame): Result<unknown> {
  if (frame.type === "accepted") return { ok: true, value: frame.value };
  const { type: _, ref: __, ...refusal } = frame;
  return { ok: false, refusal };
}
