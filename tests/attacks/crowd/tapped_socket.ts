import type { ClientFrame, ServerFrame } from "@/lib/protocol/frames.ts";

/** Somebody's browser, heard along with. */
export interface Tap {
  headers: Record<string, string>;
  stutters: boolean; // this time
  opens(): Line;
}

/** One of its connections. */
export interface Line {
  sends(frame: ClientFrame): void;
  hears(frames: ServerFrame[]): void;
}

export const taps = new Map<string, Tap>(); // by the person that the address names

/** The WebSocket of a browser: it sends its person's cookie along, and can be listened to. */
export class TappedSocket extends WebSocket {
  readonly #tap: Tap;
  readonly #line: Line;
  #isOver = false; // for the page: something may still arrive

  constructor(address: string | URL, protocol: string) {
    const url = new URL(address);
    const tap = taps.get(url.searchParams.get("who")!)!;
    url.search = "";
    // Deno's own second argument, which the browser's types do not know.
    const origin = url.origin.replace("ws", "http");
    const headers = { ...tap.headers, origin };
    const options = { protocols: [protocol], headers };
    super(url, options as unknown as string);
    this.#tap = tap;
    this.#line = tap.opens();
    this.addEventListener("message", ({ data }) => {
      if (!this.#isOver) this.#line.hears(JSON.parse(data));
    });
  }

  override send(text: string) {
    const frame: ClientFrame = JSON.parse(text);
    this.#line.sends(frame);
    super.send(text);
    if (frame.type !== "hello" && this.#tap.stutters) super.send(text);
  }

  override close(code?: number, reason?: string) {
    this.#isOver = true;
    super.close(code, reason);
  }
}
