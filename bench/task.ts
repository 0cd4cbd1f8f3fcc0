// What the load generator is told to do, and what it saw.
import type { Kind, Person } from "./speech.ts";

export interface Task {
  kind: Kind;
  url: string;
  rooms: { id: string; people: Person[] }[];
  perSecond?: number; // else as many as are answered
  inFlight?: number; // then: of one talker, not answered yet
  seconds: number;
  warmUp?: number; // seconds in which nothing is measured
  rounds?: number; // that are measured, one after the other
  length?: number; // of a message
}

/** ms from sending to hearing. */
export interface Times {
  p50: number;
  p99: number;
}

export interface Seen {
  deliveries: number;
  posts: number; // acknowledged
  seconds: number;
  rounds: Times[];
  faults: number; // lost, doubled or out of order
  dropped: number; // people whom the server sent away: they read too slowly for it
  bytesPerDelivery: number;
  loadCpu: number; // share of one core that this generator took: near 1 it is the bottleneck
}
