import type { CloseCode } from "@/lib/protocol/close.ts";
import { MESSAGE_OVERHEAD, type Transport } from "./transport.ts";

/** A WebSocket of `Deno.upgradeWebSocket`. */
export class NativeTransport implements Transport {
  #waiting: number[] = []; // lengths of the messages that may not have left yet, oldest first
  #waitingLength = 0;

  constructor(
    private readonly socket: WebSocket,
    private readonly gone: () => void,
  ) {}

  send(text: string) {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    this.socket.send(text);
    this.#waiting.push(text.length);
    this.#waitingLength += text.length;
  }

  // `bufferedAmount` leaves out what the runtime keeps around every message: a flood of tiny ones
  // would look small. So messages are counted too: at most those that make up the bytes.
  get backlog(): number {
    const bytes = this.socket.bufferedAmount;
    if (this.#waiting.length > 0) this.#forgetSent(bytes);
    return bytes + this.#waiting.length * MESSAGE_OVERHEAD;
  }

  // When its client has left before it was open, the runtime never says anything of it again.
  close(code: CloseCode, reason?: string) {
    if (this.socket.readyState === WebSocket.CONNECTING) this.gone();
    if (this.socket.readyState <= WebSocket.OPEN) {
      this.socket.close(code, reason);
    }
  }

  // There is no way to cut a native socket: its closing waits behind what the client does not read.
  // Nothing more is sent; the rest goes when the connection does.
  terminate(code: CloseCode) {
    this.close(code);
  }

  #forgetSent(unsent: number) {
    let sent = 0;
    while (
      sent < this.#waiting.length &&
      this.#waitingLength - this.#waiting[sent] >= unsent
    ) {
      this.#waitingLength -= this.#waiting[sent++];
    }
    if (sent > 0) this.#waiting = this.#waiting.slice(sent); // the room that was taken is free again
  }
}
