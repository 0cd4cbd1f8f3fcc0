import type { Command } from "@/lib/domain/command.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { refuse, type Result } from "@/lib/domain/result.ts";
import type { Decision } from "@/lib/domain/room_state.ts";
import { keys } from "@/lib/store/keys.ts";
import { again } from "./again.ts";

const MAX_ASKED = 10_000; // questions without an answer; beyond it the answer is `overloaded`
const MAX_ROW_LENGTH = 24_000; // characters of a row, which may take 64 KiB

/** What a host asks of whichever host holds the shard. */
export interface Asked {
  id: string;
  roomId: RoomId;
  command: Command;
}

type Answer = (result: Result<Decision>) => void;

/** The questions of this host that another one has to answer. */
export class Outbound {
  readonly #answers = new Map<string, Answer>();
  readonly #waiting = new Map<number, Asked[]>();
  readonly #senders = new Map<number, () => void>();

  constructor(
    private readonly kv: Deno.Kv,
    private readonly failed: (error: unknown) => void,
  ) {}

  ask(
    shard: number,
    roomId: RoomId,
    command: Command,
  ): Promise<Result<Decision>> {
    if (this.#answers.size >= MAX_ASKED) return Promise.resolve(overloaded);
    return new Promise((answer) => {
      const id = crypto.randomUUID();
      this.#answers.set(id, answer);
      this.#queue(shard).push({ id, roomId, command });
      this.#sender(shard)();
    });
  }

  /** The answer came back; one that nobody here asked for is another host's. */
  answer(id: string, result: Result<Decision>) {
    this.#answers.get(id)?.(result);
    this.#answers.delete(id);
  }

  /** Every question has been answered. */
  async settled() {
    const waiting = [...this.#answers].map(([id, answer]) =>
      new Promise<void>((settle) => {
        this.#answers.set(id, (result) => {
          answer(result);
          settle();
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

  /** What gathered while a row was being written goes into the next one together. */
  async #send(shard: number) {
    const queue = this.#queue(shard);
    while (queue.length > 0) {
      const row = takeRow(queue);
      await this.kv.atomic()
        .set([...keys.inbox(shard), this.kv.commitVersionstamp()], row)
        .set(keys.inboxBell(shard), row[0].id)
        .commit();
    }
  }
}

function takeRow(queue: Asked[]): Asked[] {
  let length = 0;
  let count = 0;
  for (const { command } of queue) {
    length += 300 + ("body" in command ? command.body.length : 0);
    if (count > 0 && length > MAX_ROW_LENGTH) break;
    count++;
  }
  return queue.splice(0, count);
}

const overloaded = refuse(
  "overloaded",
  "Parley is very busy. Try again in a moment.",
  {
    retryAfter: 1,
  },
);
