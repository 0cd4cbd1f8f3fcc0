import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";

/** Something to tell, encoded once for however many hear it. */
export interface Piece {
  text: string; // a whole text frame: a JSON array of one
  roomId: RoomId | null; // whose news it is; null: the hearer's own
  seq: number; // of the last event in it; what is not in the log is newer than all
  first: number; // of the first event in it
  after: ((seq: number) => Piece) | null; // the rest of it, where it has several events
  by: UserId | null; // who need not be told
  about: About | null; // what some do not want to hear of
}

/** What people may hide, and then do not hear of others. */
export type About = "presence" | "typing" | "receipts";

export function encode(
  frame: ServerFrame,
  roomId: RoomId | null = null,
  {
    seq = Infinity,
    first = seq,
    after = null,
    by = null,
    about = null,
  }: Partial<Omit<Piece, "text" | "roomId">> = {},
): Piece {
  const text = JSON.stringify([frame]);
  return { text, roomId, seq, first, after, by, about };
}

/** What became ready in one turn, as one text frame. */
export function join(pieces: readonly Piece[]): string {
  if (pieces.length === 1) return pieces[0].text; // the same string for all who hear it
  return `[${pieces.map(({ text }) => text.slice(1, -1)).join(",")}]`;
}
