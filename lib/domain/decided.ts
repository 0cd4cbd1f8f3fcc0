// How a room answers what it was asked.
import type { Command } from "./command.ts";
import type { RoomEvent } from "./event.ts";
import { ok, refuse, type Result } from "./result.ts";
import type { Decision, RoomState } from "./room_state.ts";

export type Ask<Type> = Extract<Command, { type: Type }>;
export type Decided = Result<Decision>;

export const next = ({ head }: RoomState) => ({
  seq: head.seq + 1,
  ordinal: head.ordinal + 1,
});
export const stamp = ({ head }: RoomState, by: string, at: number) => ({
  seq: head.seq + 1,
  at,
  by,
});
export const happened = (event: RoomEvent): Decided =>
  ok({ seq: event.seq, events: [event] });
export const unchanged = ({ head }: RoomState): Decided =>
  ok({ seq: head.seq, events: [] });
export const missing = (): Decided =>
  refuse("not_found", "There is no such room or message.");
export const gone = (): Decided =>
  refuse("conflict", "This message was deleted.");
export const forbidden = (message: string): Decided =>
  refuse("forbidden", message);
