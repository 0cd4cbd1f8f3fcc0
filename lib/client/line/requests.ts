import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import { PAGE_SIZE } from "@/lib/domain/limits.ts";
import type { Result } from "@/lib/domain/result.ts";
import type { ClientFrame, ServerFrame } from "@/lib/protocol/frames.ts";
import type { MentionPage } from "@/lib/protocol/own_views.ts";
import type { RoomReceipts } from "@/lib/protocol/receipt_views.ts";
import type { MessagePage, PersonView } from "@/lib/protocol/views.ts";
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

  /** Null: nobody answered, now or ever. */
  async getPeople(ids: UserId[]): Promise<PersonView[] | null> {
    const request = { type: "get_people", ref: newRef(), ids } as const;
    const answer = await this.ask(request);
    return answer?.ok ? answer.value as PersonView[] : null;
  }

  async getReceipts(roomId: RoomId): Promise<RoomReceipts | null> {
    const request = { type: "get_receipts", ref: newRef(), roomId } as const;
    const answer = await this.ask(request);
    return answer?.ok ? answer.value as RoomReceipts : null;
  }

  async listMessages(
    roomId: RoomId,
    where: Where,
  ): Promise<MessagePage | null> {
    const request = {
      type: "list_messages",
      ref: newRef(),
      roomId,
      limit: PAGE_SIZE,
      ...where,
    } as const;
    const answer = await this.ask(request);
    return answer?.ok ? answer.value as MessagePage : null;
  }

  async listMentions(): Promise<MentionPage | null> {
    const answer = await this.ask({ type: "list_mentions", ref: newRef() });
    return answer?.ok ? answer.value as MentionPage : null;
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
}

function toResult(frame: AnswerFrame): Result<unknown> {
  if (frame.type === "accepted") return { ok: true, value: frame.value };
  const { type: _, ref: __, ...refusal } = frame;
  return { ok: false, refusal };
}
