// How far others have come, as it leaves the server.
import type { UserId } from "@/lib/domain/ids.ts";
import type { PersonView } from "./views.ts";

/** How far somebody else has come in a room, by the ordinals of its messages. */
export interface ReceiptView {
  userId: UserId;
  read: number;
  delivered: number; // never less than `read`
}

/** How many have received and read the newest message of a large room, for its author. */
export interface ReceiptCount {
  ordinal: number; // whose it is; 0: there is nothing of this reader's to count
  read: number;
  delivered: number; // never less than `read`
}

/** How far the others of a room have come: each in a small one, counted in a large one. */
export interface RoomReceipts {
  people: ReceiptView[];
  count?: ReceiptCount; // left out where the reader hides what they read
}

/** Who has received and read one message, its author left out. */
export interface MessageReceipts {
  readCount: number;
  deliveredCount: number;
  read?: PersonView[]; // only in small rooms
  delivered?: PersonView[]; // who have not read it
}
