import type { Refusal } from "@/lib/domain/result.ts";
import type { ClientFrame } from "@/lib/protocol/frames.ts";

/** What is kept until the server has it. */
export type Queued = Extract<
  ClientFrame,
  { type: "post" | "edit" | "delete" | "restore" | "react" | "pin" }
>;

export interface Entry {
  id?: number; // its place in the queue, once it is stored
  frame: Queued;
  at: number;
  notBefore?: number; // until then its author can keep it from being sent
  refusal?: Refusal; // why the server did not take it; it waits for its author
  seq?: number; // under which the server took it
}

/** The queue of one person in one browser, shared by its tabs, oldest first. */
export interface OutboxStore {
  list(): Promise<Entry[]>;
  put(entry: Entry): Promise<number>; // a new one goes to the end
  delete(id: number): Promise<void>;
}

/** Kept by the browser; in memory where it keeps nothing. */
export async function openOutboxStore(name: string): Promise<OutboxStore> {
  try {
    return new BrowserStore(await openDatabase(name));
  } catch {
    return new MemoryStore();
  }
}

const ENTRIES = "entries";

class BrowserStore implements OutboxStore {
  constructor(private readonly database: IDBDatabase) {}

  list(): Promise<Entry[]> {
    return this.#do("readonly", (entries) => entries.getAll());
  }

  async put(entry: Entry): Promise<number> {
    return Number(await this.#do("readwrite", (all) => all.put(entry)));
  }

  async delete(id: number) {
    await this.#do("readwrite", (entries) => entries.delete(id));
  }

  #do<T>(
    mode: IDBTransactionMode,
    act: (entries: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    return new Promise((done, fail) => {
      const transaction = this.database.transaction(ENTRIES, mode);
      const request = act(transaction.objectStore(ENTRIES));
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = () => fail(transaction.error);
    });
  }
}

export class MemoryStore implements OutboxStore {
  readonly #entries = new Map<number, Entry>();
  #last = 0;

  constructor(entries: readonly Entry[] = []) {
    for (const entry of entries) {
      this.#entries.set(this.#last = entry.id!, entry);
    }
  }

  list(): Promise<Entry[]> {
    return Promise.resolve([...this.#entries.values()]);
  }

  put(entry: Entry): Promise<number> {
    const id = entry.id ?? ++this.#last;
    this.#entries.set(id, { ...entry, id });
    return Promise.resolve(id);
  }

  delete(id: number): Promise<void> {
    this.#entries.delete(id);
    return Promise.resolve();
  }
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore(ENTRIES, {
        keyPath: "id",
        autoIncrement: true,
      });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}
