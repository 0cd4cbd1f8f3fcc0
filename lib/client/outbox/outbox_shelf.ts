import { signal } from "@preact/signals";
import type { RoomId } from "@/lib/domain/ids.ts";
import {
  type Entry,
  MemoryStore,
  openOutboxStore,
  type OutboxStore,
} from "./outbox_store.ts";

/** What waits to be sent, kept by the browser and seen alike by all its tabs. */
export class OutboxShelf {
  /** Oldest first. What the server has taken stays until the page shows it. */
  readonly entries = signal<readonly Entry[]>([]);
  /** Resolves when what the browser kept is known. */
  readonly ready: Promise<void>;
  readonly #channel: BroadcastChannel;
  readonly #ours = new Set<string>(); // refs written in this tab, or before it was opened
  #store: OutboxStore = new MemoryStore();
  #unsaved: Entry[] = [];
  #saved: Entry[] = [];
  readonly #taken = new Map<string, Entry>(); // by ref
  readonly #shown = new Map<RoomId, number>(); // how far each room is on the page
  #changes: Promise<void>; // one after the other
  #wake = () => {};
  #isClosed = false;

  constructor(name: string) {
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }) => this.#hear(data);
    this.ready = this.#changes = this.#open(name);
  }

  /** The first one that is kept and waits for nothing but its turn. */
  get next(): Entry | undefined {
    return this.#waiting.find(({ id, refusal }) => id && !refusal);
  }

  /** Resolves when there is something to look at again. */
  changed(): Promise<void> {
    return new Promise((wake) => this.#wake = wake);
  }

  wake() {
    this.#wake();
  }

  add(entry: Entry): Promise<void> {
    this.#ours.add(entry.frame.ref);
    this.#unsaved.push(entry);
    this.#show();
    return this.#change(async (store) => {
      await store.put(entry);
      this.#unsaved = this.#unsaved.filter((other) => other !== entry);
    });
  }

  replace(entry: Entry): Promise<void> {
    return this.#change((store) => store.put(entry));
  }

  remove({ id }: Entry): Promise<void> {
    return this.#change((store) => store.delete(id!));
  }

  /** The server has it, under `seq`. */
  take(entry: Entry, seq: number): Promise<void> {
    const taken = { ...entry, seq };
    this.#keepTaken(taken);
    this.#tell(taken);
    return this.remove(entry);
  }

  /** The page shows everything that happened in this room up to `seq`. */
  settle(roomId: RoomId, seq: number) {
    this.#shown.set(roomId, seq);
    if (this.#taken.size > 0) this.#show();
  }

  /** Another tab has just written this one, and shows it. */
  isElsewhere({ frame, refusal }: Entry): boolean {
    return !refusal && !this.#ours.has(frame.ref);
  }

  close() {
    this.#isClosed = true;
    this.#channel.close();
  }

  async #open(name: string) {
    this.#store = await openOutboxStore(name);
    this.#saved = await this.#store.list();
    for (const { frame } of this.#saved) this.#ours.add(frame.ref);
    this.#show();
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
      this.#tell(null);
    });
  }

  async #read() {
    this.#saved = await this.#store.list();
    this.#forgetSeen();
    this.#show();
    this.#wake();
  }

  #tell(taken: Entry | null) {
    if (!this.#isClosed) this.#channel.postMessage(taken);
  }

  /** Another tab changed what is kept, or had this one taken by the server. */
  #hear(taken: Entry | null) {
    if (taken) this.#keepTaken(taken);
    this.#changes = this.#changes.then(() => this.#read());
  }

  /** What is neither kept any more nor still to come into sight. */
  #forgetSeen() {
    const kept = new Set(this.#saved.map(({ frame }) => frame.ref));
    for (const [ref, entry] of this.#taken) {
      if (this.#isSeen(entry) && !kept.has(ref)) this.#taken.delete(ref);
    }
  }

  #keepTaken(taken: Entry) {
    this.#taken.set(taken.frame.ref, taken);
    this.#show();
  }

  #isSeen({ frame, seq }: Entry): boolean {
    return seq! <= (this.#shown.get(frame.roomId) ?? 0);
  }

  /** What the server does not have yet; the store may still name what it has. */
  get #waiting(): Entry[] {
    return [...this.#saved, ...this.#unsaved].filter(({ frame }) =>
      !this.#taken.has(frame.ref)
    );
  }

  #show() {
    const unseen = [...this.#taken.values()].filter((entry) =>
      !this.#isSeen(entry)
    );
    this.entries.value = [...unseen, ...this.#waiting];
  }
}
