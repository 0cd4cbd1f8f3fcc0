import type { CloseCode } from "@/lib/protocol/close.ts";
import type { Transport } from "./transport.ts";

const CAPACITY = 1 << 30; // bytes; only its rest is of interest: what has not been taken
const KEEP_ALIVE_MS = 15_000; // proxies cut a line on which nothing is said

/** An event stream (HTML, "server-sent events"): a frame is one `data` line. */
export class StreamTransport implements Transport {
  readonly body: ReadableStream<Uint8Array>;
  readonly #encoder = new TextEncoder();
  readonly #keepAlive: ReturnType<typeof setInterval>;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  #isClosed = false;

  constructor(private readonly gone: () => void) {
    this.body = new ReadableStream<Uint8Array>({
      start: (controller) => void (this.#controller = controller),
      cancel: () => this.#end(),
    }, { highWaterMark: CAPACITY, size: ({ byteLength }) => byteLength });
    this.#keepAlive = setInterval(() => this.#write(":\n\n"), KEEP_ALIVE_MS);
    this.#write(":\n\n"); // so that the client sees at once that nothing in between holds it back
  }

  send(text: string) {
    this.#write(`data: ${text}\n\n`);
  }

  close(code: CloseCode, reason = "") {
    if (this.#isClosed) return;
    this.#write(`event: close\ndata: ${JSON.stringify({ code, reason })}\n\n`);
    this.#controller.close();
    this.#end();
  }

  terminate() {
    if (this.#isClosed) return;
    this.#controller.error(new Error("The reader is too slow."));
    this.#end();
  }

  get backlog(): number {
    return this.#isClosed
      ? 0
      : CAPACITY - (this.#controller.desiredSize ?? CAPACITY);
  }

  #write(text: string) {
    if (!this.#isClosed) this.#controller.enqueue(this.#encoder.encode(text));
  }

  #end() {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearInterval(this.#keepAlive);
    this.gone();
  }
}
