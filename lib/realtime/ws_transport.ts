import { Buffer } from "node:buffer";
// @ts-types="@types/ws"
import type { WebSocket } from "ws";
import { CloseCode } from "@/lib/protocol/close.ts";
import { MESSAGE_OVERHEAD, type Transport } from "./transport.ts";

/** A WebSocket of `ws`. */
export class WsTransport implements Transport {
  #unsent = 0; // messages

  constructor(private readonly socket: WebSocket) {}

  send(text: string) {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.#unsent++;
    this.socket.send(encoded(text), AS_TEXT, this.#sent);
  }

  get backlog(): number {
    return this.socket.bufferedAmount + this.#unsent * MESSAGE_OVERHEAD;
  }

  close(code: CloseCode, reason?: string) {
    this.socket.close(code, reason);
    if (FAULTS.includes(code)) sendAway(this.socket);
  }

  // The code would wait behind what the client does not read: the connection ends without one.
  terminate() {
    this.socket.terminate();
  }

  readonly #sent = () => void this.#unsent--;
}

const GOODBYE_MS = 500; // in which the reason arrives

/** Nobody who speaks the protocol is sent away with these. */
const FAULTS: CloseCode[] = [
  CloseCode.invalid,
  CloseCode.tooLarge,
  CloseCode.rate,
];

const AS_TEXT = { binary: false };

let latest = { text: "", bytes: Buffer.alloc(0) };

/** A room's news is the same text for everybody in it: its bytes are made once. */
function encoded(text: string): Buffer {
  if (latest.text !== text) latest = { text, bytes: Buffer.from(text) };
  return latest.bytes;
}

/**
 * Who breaks the rules has been told so, and `ws` would go on reading, for as long as they do not
 * say goodbye, whatever the line carries. It is left there, and the line is cut.
 */
export function sendAway(socket: WebSocket) {
  socket.pause();
  setTimeout(() => socket.terminate(), GOODBYE_MS);
}
