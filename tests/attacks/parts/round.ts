import type { RoomId } from "@/lib/domain/ids.ts";
import type { Headers } from "@/tests/helpers/raw_socket.ts";

/** People of one room who talk and listen. */
export interface Readers {
  roomId: RoomId;
  people: Record<string, string>[]; // what each sends along
  perSecond: number; // messages of all
}

export interface Heard {
  delays: number[]; // ms, of every message to everybody
  lost: number;
}

/** People who mean harm. */
export interface Harmers {
  socketUrl: string;
  guests: Headers[];
  seed: number;
}

/** Sorts of it; `nothing`: frames with nothing in them. */
export const HARMS = [
  "malformed",
  "json",
  "pieces",
  "pings",
  "nothing",
] as const;
export type Harm = typeof HARMS[number];

export interface Round {
  harm: Harm | "spin"; // merely busy
  ms: number;
}

/** How far they came. */
export interface Done {
  sockets: number;
  refused: number; // handshakes
  megabytes: number;
}
