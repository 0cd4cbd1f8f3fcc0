import type { PACE } from "@/lib/client/line/socket.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type {
  AccountView,
  RoomSnapshot,
  RoomView,
} from "@/lib/protocol/views.ts";

/** Somebody who lives in the town that is attacked, and the page that is open before them. */
export interface Resident {
  url: string; // of the socket that they reach Parley by
  account: AccountView;
  headers: Record<string, string>; // what their browser sends along
  home: RoomSnapshot; // the conversation of their page
  rooms: RoomView[]; // its list
}

/** What a crowd is told before it begins. */
export interface Task {
  epoch: string;
  build: string;
  seed: number;
  perSecond: number; // things done by all of them together
  pace: Partial<typeof PACE>; // of their connections
  stutter: number; // share of frames that are sent twice
  padding: number; // characters added to each message
  residents: Resident[];
}

/** Something somebody wrote, once, however often it had to be sent. */
export interface Intent {
  by: UserId;
  roomId: RoomId;
  text: string; // as it was first written: no other intent has it
  refs: string[]; // under which it was sent
  seq: number | null; // under which it was acknowledged
  sentAt: number; // for the first time; ms since 1970, as every time here
  answeredAt: number; // acknowledged, for the first time
  body: string | null; // as the last acknowledged change left it
}

/** What a crowd did and saw. */
export interface Account {
  intents: Intent[];
  seen: Record<RoomId, [seq: number, what: string][]>; // what everybody was told of each room
  faults: Record<string, string[]>; // by kind, in detail
  resyncs: number;
  connections: number;
  delays: number[]; // ms from writing something to somebody else seeing it
}

/** When each person was connected and up to date again, by the kill that cut them off. */
export type Recoveries = number[][];
