import type { Command } from "@/lib/domain/command.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Result } from "@/lib/domain/result.ts";
import type { Decision } from "@/lib/domain/room_state.ts";
import { keys } from "@/lib/store/keys.ts";
import { overloaded, unavailable } from "@/lib/store/room/refusals.ts";
import { again } from "./again.ts";
import { type Answer, fromAnswer } from "./answers.ts";
import type { Hurry } from "./hurry.ts";

const MAX_ASKED = 10_000; // questions without an answer; beyond it the answer is `overloaded`
const MAX_ROWS = 30; // in one commit: of the largest messages, about 600 KiB

/** What a host asks of whichever host holds the shard. */
export interface Asked {
  id: string;
  roomId: RoomId;
  command: Command;
}

interface Question {
  command: Command;
  answer(result: Result<Decision>): void;
}

/** The questions of this host that another one has to answer. */
export class Outbound {
  readonly #questions = new Map<string, Question>();
  readonly #waiting = new Map<number, Asked[]>();
  readonly #senders = new Map<number, () => void>();

  #asked = 0; // keeps what one host asks in its order

  constructor(
    private readonly kv: Deno.Kv,
    private readonly host: string,
    private readonly hurry: Hurry,
    private readonly failed: (error: unknown) => void,
  ) {}

  ask(
    shard: number,
    roomId: RoomId,
    command: Command,
  ): Promise<Result<Decision>> {
    if (this.#questions.size >= MAX_ASKED) return Promise.resolve(overloaded);
    return new Promise((answer) => {
      const id = crypto.randomUUID();
      this.#questions.set(id, { command, answer });
      this.#queue(shard).push({ id, roomId, command });
      this.#sender(shard)();
    });
  }

  /** The answer came back; one that nobody here asked for is another host's. */
  answer(id: string, answer: Answer) {
    const question = this.#questions.get(id);
    if (question) this.answered(id, fromAnswer(answer, question.command));
  }

  /** Also by this host itself, which has taken the shard over meanwhile. */
  answered(id: string, result: Result<Decision>) {
    this.#questions.get(id)?.answer(result);
    this.#questions.delete(id);
  }

  /** Every question has been answered. */
  async settled() {
    const waiting = [...this.#questions].map(([id, question]) =>
      new Promise<void>((settle) => {
        const { command } = question;
        this.#questions.set(id, {
          command,
          answer(result) {
            question.answer(result);
            settle();
          },
        });
      })
    );
    await Promise.all(waiting);
  }

  #queue(shard: number): Asked[] {
    const queue = this.#waiting.get(shard) ?? [];
    this.#waiting.set(shard, queue);
    return queue;
  }

  #sender(shard: number): () => void {
    const sender = this.#senders.get(shard) ??
      again(() => this.#send(shard), this.failed);
    this.#senders.set(shard, sender);
    return sender;
  }

  /** What gathered while rows were being written goes into the next commit together. */
  async #send(shard: number) {
    const queue = this.#queue(shard);
    while (queue.length > 0) {
      const asked = queue.splice(0, MAX_ROWS);
      const atomic = this.kv.atomic().set(keys.inboxBell(shard), asked[0].id);
      for (const row of asked) {
        atomic.set(keys.asked(shard, this.host, this.#asked++), row);
      }
      try {
        await this.hurry.commit(atomic);
      } catch (error) {
        this.failed(error);
        for (const { id } of asked) this.answered(id, unavailable);
      }
    }
  }
}
