import { signal } from "@preact/signals";
import type { UserId } from "@/lib/domain/ids.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import type { MessageView } from "@/lib/protocol/views.ts";
import { OutboxShelf } from "./outbox_shelf.ts";
import type { Entry, Queued } from "./outbox_store.ts";
import { Patience } from "@/lib/client/patience.ts";
import type { Answer, Request } from "@/lib/client/line/requests.ts";

const RETRY_AFTER = 2; // seconds, when the server does not say
const STALLED_MS = 3_000; // storing takes milliseconds

interface Options {
  userId: UserId;
  ask(request: Request): Promise<Answer>;
  /** The server has it: the message as it is now. */
  taken(entry: Entry, message: MessageView): void;
  refused(entry: Entry, refusal: Refusal): void;
}

/**
 * What this person wrote and the server does not have yet. It is kept before it is sent; one tab
 * at a time sends it, in order; it leaves only when the server has said so.
 */
export class Outbox {
  readonly shelf: OutboxShelf;
  /** There is a connection, and the server has not been able to store anything for a while. */
  readonly stalled = signal(false);
  readonly #patience = new Patience(
    STALLED_MS,
    () => this.stalled.value = true,
  );
  readonly #name: string;
  #turn: AbortController | null = null;

  constructor(private readonly options: Options) {
    this.#name = `parley ${options.userId}`;
    this.shelf = new OutboxShelf(this.#name);
  }

  /** It waits for `ms`; whatever is written after it waits with it. */
  add(frame: Queued, ms = 0): Promise<void> {
    const at = Date.now();
    return this.shelf.add({ frame, at, ...ms > 0 && { notBefore: at + ms } });
  }

  /** Once more, in its old place; what had to be confirmed now is. */
  retry({ refusal, ...entry }: Entry): Promise<void> {
    const { frame } = entry;
    const isConfirmed = refusal?.code === "unconfirmed" &&
      (frame.type === "post" || frame.type === "edit");
    return this.shelf.replace(
      isConfirmed ? { ...entry, frame: { ...frame, confirmed: true } } : entry,
    );
  }

  discard(entry: Entry): Promise<void> {
    return this.shelf.remove(entry);
  }

  /** There is a connection: sends what waits, as soon as no other tab does. */
  start() {
    if (this.#turn && !this.#turn.signal.aborted) return; // it is about to, or at it
    const { signal } = this.#turn = new AbortController();
    // Pages of plain http have no locks. Then every tab sends: the server takes each ref once.
    if (!navigator.locks) return void this.#sendAll(signal);
    navigator.locks.request(this.#name, { signal }, () => this.#sendAll(signal))
      .catch((error) => {
        if (!signal.aborted) throw error; // else stopped before it was this tab's turn
      });
  }

  stop() {
    this.#turn?.abort();
    this.#flow();
    this.shelf.wake();
  }

  close() {
    this.stop();
    this.shelf.close();
  }

  async #sendAll(stopped: AbortSignal) {
    await this.shelf.ready;
    while (!stopped.aborted) {
      const { next } = this.shelf;
      const rest = (next?.notBefore ?? 0) - Date.now();
      if (!next) await this.shelf.changed();
      else if (rest > 0) await this.#hold(rest);
      else {
        this.#patience.start();
        const answer = await this.options.ask(next.frame);
        if (!isServersFault(answer)) this.#flow();
        if (!answer) return; // the next connection sends it again
        await this.#settle(next, answer, stopped);
      }
    }
  }

  /** Until the first one may be sent, or is no longer the first. */
  async #hold(ms: number) {
    const timer = setTimeout(() => this.shelf.wake(), ms);
    await this.shelf.changed();
    clearTimeout(timer);
  }

  #flow() {
    this.#patience.stop();
    this.stalled.value = false;
  }

  /** One at a time: whatever follows could overtake one that has to wait. */
  async #settle(
    entry: Entry,
    answer: NonNullable<Answer>,
    stopped: AbortSignal,
  ) {
    if (answer.ok) return await this.#take(entry, answer.value as MessageView);
    const { refusal } = answer;
    if (isForNow(refusal)) {
      return await pause(refusal.retryAfter ?? RETRY_AFTER, stopped);
    }
    await this.shelf.replace({ ...entry, refusal });
    this.options.refused(entry, refusal);
  }

  #take(entry: Entry, message: MessageView): Promise<void> {
    const kept = this.shelf.take(entry, message.seq);
    this.options.taken(entry, message);
    return kept;
  }
}

const FOR_NOW = ["rate_limited", "overloaded", "unavailable"];

const isForNow = ({ code }: Refusal) => FOR_NOW.includes(code);

const isServersFault = (answer: Answer) =>
  answer?.ok === false &&
  ["overloaded", "unavailable"].includes(answer.refusal.code);

function pause(seconds: number, stopped: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, seconds * 1_000);
    stopped.addEventListener("abort", () => {
      clearTimeout(timer);
      done();
    });
  });
}
