import { StartError } from "@/lib/start_error.ts";
import { pause } from "@/lib/pause.ts";
import { sizeOf } from "./size_of.ts";

/** How the process ended that held the folder last. */
export type LastStop = "none" | "clean" | "suspect" | "killed";

// What the lock file says; all of one length.
const RUNNING = "running\n";
const STOPPED = "stopped\n";
const SUSPECT = "suspect\n"; // closed, but not known to be sound

// A write-ahead log of SQLite: a header, then pages with a header each.
const WAL_HEADER = 32; // bytes
const WAL_FRAME = 24 + 4_096;

const CLOSING_MS = 1_000;
const LOOK_EVERY_MS = 2;

const BEGUN = `Parley's data was begun in this folder. While this file exists,
Parley does not start without its database, so that a lost one is noticed.
`;

/** The folder that holds everything Parley keeps. One process at a time holds the folder. */
export class DataFolder {
  readonly database: string;
  readonly #begun: string;
  readonly #newest: string; // rows that are not in the database itself yet

  private constructor(
    readonly path: string,
    readonly lastStop: LastStop,
    private readonly lock: Deno.FsFile,
  ) {
    this.database = `${path}/parley.kv`;
    this.#begun = `${path}/parley.begun`;
    this.#newest = `${this.database}-wal`;
  }

  static async claim(path: string): Promise<DataFolder> {
    const lock = await openLock(path);
    // The system gives the lock back when a process dies, however it dies.
    if (await lock.tryLock(true)) {
      return new DataFolder(path, readLastStop(lock), lock);
    }
    lock.close();
    throw new StartError(
      `Parley is already running on the data in ${path}. ` +
        "Stop it first, or set PARLEY_DATA to another folder.",
    );
  }

  /** Whether data was ever kept here. */
  get isBegun(): boolean {
    return sizeOf(this.#begun) !== null;
  }

  markBegun() {
    if (this.isBegun) return;
    using file = Deno.openSync(this.#begun, { create: true, write: true });
    write(file, BEGUN);
  }

  /** Whether rows wait beside the database, as they do while it is open or after a kill. */
  get hasNewest(): boolean {
    return sizeOf(this.#newest) !== null;
  }

  /** Whether something ends in the middle that is only ever written whole. */
  get isCutOff(): boolean {
    const size = sizeOf(this.#newest);
    return size !== null &&
      (size < WAL_HEADER || (size - WAL_HEADER) % WAL_FRAME !== 0);
  }

  /** From here on, a process that ends without `markStopped` was killed. */
  markRunning() {
    write(this.lock, RUNNING);
  }

  markStopped(isSound: boolean) {
    write(this.lock, isSound ? STOPPED : SUSPECT);
  }

  /**
   * Deno KV closes its files a moment after it was told to. Only then is everything in one file,
   * which may be copied.
   */
  async settled() {
    const deadline = performance.now() + CLOSING_MS;
    while (this.hasNewest && performance.now() < deadline) {
      await pause(LOOK_EVERY_MS);
    }
  }

  release() {
    this.lock.close();
  }
}

async function openLock(path: string): Promise<Deno.FsFile> {
  const options = { create: true, read: true, write: true, mode: 0o600 };
  try {
    await Deno.mkdir(path, { recursive: true, mode: 0o700 });
    return await Deno.open(`${path}/parley.lock`, options);
  } catch (error) {
    throw new StartError(
      `Parley cannot keep its data in ${path} (${(error as Error).message}). ` +
        "Let its user write there, or set PARLEY_DATA to another folder.",
    );
  }
}

function readLastStop(lock: Deno.FsFile): LastStop {
  const bytes = new Uint8Array(RUNNING.length);
  if (lock.readSync(bytes) === null) return "none";
  const text = new TextDecoder().decode(bytes);
  if (text === STOPPED) return "clean";
  return text === SUSPECT ? "suspect" : "killed";
}

function write(file: Deno.FsFile, text: string) {
  file.seekSync(0, Deno.SeekMode.Start);
  file.writeSync(new TextEncoder().encode(text));
  file.syncSync();
}
