// What only its owner is shown, as it leaves the server.
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import type {
  FollowedThread,
  MessageView,
  PersonView,
  RoomView,
} from "./views.ts";

/** A message of one's own that is to be sent later. */
export interface ScheduledView {
  ref: string;
  roomId: RoomId;
  room: Pick<RoomView, "id" | "kind" | "name"> | null; // null: not to be seen any more
  thread?: number;
  replyTo?: number;
  body: string;
  at: number; // when it is to be sent
  isLeaving?: true; // nobody can change it any more
  refused?: Pick<Refusal, "code" | "message">; // why it was not sent
}

/** A message that its reader put aside. */
export interface SavedView {
  roomId: RoomId;
  seq: number;
  savedAt: number;
  remindAt?: number;
  shown: SavedMessageView | null; // null: its reader may not see it any more
}

export interface SavedMessageView {
  room: Pick<RoomView, "id" | "kind" | "name">;
  message: MessageView;
  people: PersonView[];
}

/** A side thread that somebody follows, to be listed. */
export interface ThreadListing extends FollowedThread {
  room: Pick<RoomView, "id" | "kind" | "name">;
  root: MessageView;
  last: MessageView;
  people: PersonView[];
}

/** A message that is meant for its reader. */
export interface MentionView {
  room: Pick<RoomView, "id" | "kind" | "name">;
  message: MessageView;
  isNew: boolean; // not read yet
}

export interface MentionPage {
  mentions: MentionView[]; // newest first
  people: PersonView[]; // whom they name
  older: string | null; // where the next page begins
}
