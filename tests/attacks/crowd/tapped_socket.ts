import type { ClientFrame, ServerFrame } from "@/lib/protocol/frames.ts";

/** Hears along with somebody's browser. */
export interface Tap {
  headers: Record<string, string>;
  opens(): void;
  sends(frame: ClientFrame): void;
  hears(frames: ServerFrame[]): void;
}

export const taps = new Map<string, Tap>(); // by the person that the address names

/** The WebSocket of a browser: it sends its person's cookie along, and can be listened to. */
export class TappedSocket extends WebSocket {
  readonly #tap: Tap;

  constructor(address: string | URL, protocol: string) {
    const url = new URL(address);
    const tap = taps.get(url.searchParams.get("who")!)!;
    url.search = "";
    // Deno's own second argument, which the browser's types do not know.
    const options = { protocols: [protocol], headers: tap.headers };
    super(url, options as unknown as string);
    this.#tap = tap;
    tap.opens();
    this.addEventListener("message", ({ data }) => tap.hears(JSON.parse(data)));
  }

  override send(text: string) {
    this.#tap.sends(JSON.parse(text));
    super.send(text);
  }
}
