import type { CloseCode } from "@/lib/protocol/close.ts";
import { MESSAGE_OVERHEAD, type Transport } from "./transport.ts";

/** A WebSocket of `Deno.upgradeWebSocket`. */
export class NativeTransport implements Transport {
  #waiting: number[] = []; // sizes of the messages that may not have left yet, oldest first
  #waitingBytes = 0;

  constructor(private readonly socket: WebSocket) {}

  send(text: string) {
    const { socket } = this;
    if (socket.readyState !== WebSocket.OPEN) return;
    const before = socket.bufferedAmount;
    socket.send(text);
    this.#wait(socket.bufferedAmount - before, before);
  }

  // `bufferedAmount` leaves out what the runtime keeps around every message: a flood of tiny ones
  // would look small. So messages are counted too.
  get backlog(): number {
    const bytes = this.socket.bufferedAmount;
    this.#forgetSent(bytes);
    return bytes + this.#waiting.length * MESSAGE_OVERHEAD;
  }

  close(code: CloseCode, reason?: string) {
    if (this.socket.readyState <= WebSocket.OPEN) {
      this.socket.close(code, reason);
    }
  }

  // There is no way to cut a native socket: its closing waits behind what the client does not read.
  // Nothing more is sent or heard; the rest goes when the connection does.
  terminate(code: CloseCode) {
    this.socket.onmessage = null;
    this.close(code);
  }

  #wait(bytes: number, before: number) {
    if (before === 0) this.#forgetSent(0);
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes;
  }

  /** All but the newest `unsent` bytes have left. */
  #forgetSent(unsent: number) {
    let sent = 0;
    while (
      sent < this.#waiting.length &&
      this.#waitingBytes - this.#waiting[sent] >= unsent
    ) {
      this.#waitingBytes -= this.#waiting[sent++];
    }
    if (sent > 0) this.#waiting.splice(0, sent);
  }
}
