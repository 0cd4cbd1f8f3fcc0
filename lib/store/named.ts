import {
  answeredIn,
  type LogEntry,
  type RoomEvent,
} from "@/lib/domain/event.ts";
import type { Message } from "@/lib/domain/model.ts";

/** A message as far as its key goes. */
export type Where = Pick<Message, "seq" | "thread">;

/** The messages that a stretch of the log names, from memory or still to be read. */
export class Named {
  readonly #messages = new Map<number, Message>();
  readonly #wanted = new Map<number, Where>();

  constructor(private readonly remembered: (seq: number) => Message | null) {}

  name(seq: number, thread?: number) {
    if (this.#messages.has(seq)) return;
    const message = this.remembered(seq);
    if (message) this.#messages.set(seq, message);
    else this.#wanted.set(seq, { seq, thread });
  }

  missing(): Where[] {
    return [...this.#wanted.values()];
  }

  found(messages: readonly Message[]) {
    for (const message of messages) {
      this.#messages.set(message.seq, message);
      this.#wanted.delete(message.seq);
    }
  }

  messages(): Message[] {
    return [...this.#messages.values()];
  }

  /** With its messages as they are now. */
  complete(entry: LogEntry): RoomEvent {
    const event = this.#restore(entry);
    const answered = answeredIn(event).map((seq) => this.#messages.get(seq));
    const quoted = answered.filter((message) => message !== undefined);
    return quoted.length > 0 ? { ...event, quoted } as RoomEvent : event;
  }

  #restore(entry: LogEntry): RoomEvent {
    if (!("messageSeq" in entry)) return entry;
    const { messageSeq, thread, ...rest } = entry;
    const message = this.#messages.get(messageSeq)!;
    if (rest.type !== "thread_posted") return { ...rest, message };
    return { ...rest, message, root: this.#messages.get(thread!)! };
  }
}
