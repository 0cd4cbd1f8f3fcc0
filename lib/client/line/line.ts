import type { ClientFrame, ServerFrame } from "@/lib/protocol/frames.ts";

export type Hello = Extract<ClientFrame, { type: "hello" }>;

/** One connection to the server, whatever carries it. */
export interface Line {
  /** False when it cannot be sent now. */
  send(frame: ClientFrame): boolean;
  /** Lets go at once; nothing more is heard. */
  close(): void;
}

/** Whoever is at this end of a line. */
export interface Ear {
  /** How far this page has heard. */
  hello(): Hello;
  /** No frames at all: a sign of life. */
  heard(frames: ServerFrame[]): void;
  /** The line is over: it says nothing more. */
  closed(code: number, reason?: string): void;
}

export type OpenLine = (ear: Ear) => Line;
