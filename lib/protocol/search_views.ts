// What was found, as it leaves the server.
import type { PersonView, RoomView } from "./views.ts";

/** Part of a text, and whether it is what was looked for. */
export type Excerpt = [text: string, isMatch: boolean][];

export interface FoundMessage {
  room: FoundRoom;
  author: PersonView;
  seq: number;
  at: number;
  excerpt: Excerpt;
}

/** A room as far as its name goes. */
export type FoundRoom = Pick<RoomView, "id" | "kind" | "name" | "other">;

export interface SearchView {
  people: PersonView[]; // on the first page only, like rooms
  rooms: FoundRoom[];
  messages: FoundMessage[]; // newest first
  next: string | null; // cursor of the next page; it may hold more even where this one holds none
}
