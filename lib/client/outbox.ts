import { signal } from "@preact/signals";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import type { MessageView } from "@/lib/protocol/views.ts";
import {
  type Entry,
  MemoryStore,
  openOutboxStore,
  type OutboxStore,
  type Queued,
} from "./outbox_store.ts";
import type { Answer, Request } from "./requests.ts";

const RETRY_AFTER = 2; // seconds, when the server does not say

interface Options {
  userId: UserId;
  ask(request: Request): Promise<Answer>;
  /** The server has it: the message as it is now. */
  taken(entry: Entry, message: MessageView): void;
  refused(entry: Entry, refusal: Refusal): void;
}

/**
 * What this person wrote and the server does not have yet. The browser keeps it before it is sent;
 * one tab at a time sends it, in order; it leaves only when the server has said so.
 */
export class Outbox {
  /** Oldest first. What the server has taken stays until the page shows it. */
  readonly entries = signal<readonly Entry[]>([]);
  /** Resolves when what the browser kept is known. */
  readonly ready: Promise<void>;
  readonly #options: Options;
  readonly #name: string;
  readonly #channel: BroadcastChannel;
  readonly #ours = new Set<string>(); // refs written in this tab, or before it was opened
  #store: OutboxStore = new MemoryStore();
  #unsaved: Entry[] = [];
  #saved: Entry[] = [];
  #taken: Entry[] = [];
  #changes: Promise<void>; // one after the other
  #turn: AbortController | null = null;
  #wake = () => {};

  constructor(options: Options) {
    this.#options = options;
    this.#name = `parley ${options.userId}`;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }) => this.#hear(data);
    this.ready = this.#changes = this.#open();
  }

  add(frame: Queued): Promise<void> {
    const entry = { frame, at: Date.now() };
    this.#ours.add(frame.ref);
    this.#unsaved.push(entry);
    this.#show();
    return this.#change(async (store) => {
      await store.put(entry);
      this.#unsaved = this.#unsaved.filter((other) => other !== entry);
    });
  }

  /** Once more, in its old place. */
  retry({ refusal: _, ...entry }: Entry): Promise<void> {
    return this.#change((store) => store.put(entry));
  }

  discard({ id }: Entry): Promise<void> {
    return this.#change((store) => store.delete(id!));
  }

  /** The page shows everything that happened in this room up to `seq`. */
  settle(roomId: RoomId, seq: number) {
    const left = this.#taken.filter((entry) =>
      entry.frame.roomId !== roomId || entry.seq! > seq
    );
    if (left.length === this.#taken.length) return;
    this.#taken = left;
    this.#show();
  }

  /** Another tab has just written this one, and shows it. */
  isElsewhere({ frame, refusal }: Entry): boolean {
    return !refusal && !this.#ours.has(frame.ref);
  }

  /** There is a connection: sends what waits, as soon as no other tab does. */
  start() {
    this.stop();
    const { signal } = this.#turn = new AbortController();
    // Pages of plain http have no locks. Then every tab sends: the server takes each ref once.
    if (!navigator.locks) return void this.#sendAll(signal);
    navigator.locks.request(this.#name, { signal }, () => this.#sendAll(signal))
      .catch(() => {}); // stopped before it was this tab's turn
  }

  stop() {
    this.#turn?.abort();
    this.#wake();
  }

  close() {
    this.stop();
    this.#channel.close();
  }

  async #open() {
    this.#store = await openOutboxStore(this.#name);
    this.#saved = await this.#store.list();
    for (const { frame } of this.#saved) this.#ours.add(frame.ref);
    this.#show();
  }

  async #sendAll(stopped: AbortSignal) {
    await this.ready;
    while (!stopped.aborted) {
      const next = this.#saved.find(({ refusal }) => !refusal);
      if (next) await this.#send(next, stopped);
      else await new Promise<void>((wake) => this.#wake = wake);
    }
  }

  /** The next one waits for the answer, or it could overtake this one. */
  async #send(entry: Entry, stopped: AbortSignal) {
    const answer = await this.#options.ask(entry.frame);
    if (!answer) return this.stop(); // the next connection sends it again
    if (answer.ok) return await this.#take(entry, answer.value as MessageView);

    const { refusal } = answer;
    if (isForNow(refusal)) {
      return await pause(refusal.retryAfter ?? RETRY_AFTER, stopped);
    }
    await this.#change((store) => store.put({ ...entry, refusal }));
    this.#options.refused(entry, refusal);
  }

  async #take(entry: Entry, message: MessageView) {
    const taken = { ...entry, seq: message.seq };
    this.#keepTaken(taken);
    this.#options.taken(taken, message);
    this.#channel.postMessage(taken);
    await this.#change((store) => store.delete(entry.id!));
  }

  #keepTaken(taken: Entry) {
    this.#taken.push(taken);
    this.#show();
  }

  /** Another tab changed what is kept, or had this one taken by the server. */
  #hear(taken: Entry | null) {
    if (taken) this.#keepTaken(taken);
    this.#changes = this.#changes.then(() => this.#read());
  }

  #change(act: (store: OutboxStore) => Promise<unknown>): Promise<void> {
    return this.#changes = this.#changes.then(async () => {
      try {
        await act(this.#store);
      } catch { // the disk is full, or the browser's data was cleared
        this.#store = new MemoryStore(this.#saved);
        await act(this.#store);
      }
      await this.#read();
      this.#channel.postMessage(null);
    });
  }

  async #read() {
    this.#saved = await this.#store.list();
    this.#show();
    this.#wake();
  }

  #show() {
    const taken = new Set(this.#taken.map(({ frame }) => frame.ref));
    const waiting = [...this.#saved, ...this.#unsaved];
    this.entries.value = [
      ...this.#taken,
      ...waiting.filter(({ frame }) => !taken.has(frame.ref)),
    ];
  }
}

const FOR_NOW = ["rate_limited", "overloaded", "unavailable"];

const isForNow = ({ code }: Refusal) => FOR_NOW.includes(code);

function pause(seconds: number, stopped: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, seconds * 1_000);
    stopped.addEventListener("abort", () => {
      clearTimeout(timer);
      done();
    });
  });
}
