import { writeAll } from "./write_all.ts";

const READ_BYTES = 256 * 1_024;

/** A connection whose bytes are counted, and handed on as they come. */
export abstract class ByteLine {
  bytes = 0;
  isClosed = false; // by the server
  protected rest: Uint8Array<ArrayBuffer> = new Uint8Array(0); // of what is not whole yet
  #writing: Promise<unknown> = Promise.resolve();

  protected constructor(protected readonly connection: Deno.TcpConn) {}

  close() {
    this.connection.close();
  }

  protected write(bytes: Uint8Array) {
    this.#writing = this.#writing.then(() => writeAll(this.connection, bytes))
      .catch(() => {}); // it is closed: whoever waits for an answer notices
  }

  protected async read() {
    const buffer = new Uint8Array(READ_BYTES);
    while (true) {
      const count = await this.connection.read(buffer).catch(() => null);
      if (count === null) return void (this.isClosed = true);
      this.bytes += count;
      this.take(buffer.subarray(0, count));
    }
  }

  /** The next read overwrites `chunk`. */
  protected abstract take(chunk: Uint8Array<ArrayBuffer>): void;
}

export function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
