import type { CloseCode } from "@/lib/protocol/close.ts";

/** How frames reach one client, whatever carries them. */
export interface Transport {
  send(text: string): void;
  /** Says goodbye; what has been sent goes out first. */
  close(code: CloseCode, reason?: string): void;
  /** Gives up a client that does not read. */
  terminate(code: CloseCode): void;
  /** Bytes sent that the network has not taken, with what the runtime keeps around each message. */
  readonly backlog: number;
}

/** What a message costs beyond its text while it waits: measured on Deno 2.9, about 1 KB. */
export const MESSAGE_OVERHEAD = 1_024; // bytes
