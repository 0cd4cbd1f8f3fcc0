// What people can ask for in rooms. The same schema reads a form, a JSON body and a socket frame;
// unknown fields are refused everywhere.
import * as v from "valibot";
import * as limits from "@/lib/domain/limits.ts";
import {
  Body,
  count,
  Emoji,
  flag,
  Id,
  line,
  optionalText,
  Ref,
} from "./fields.ts";
import { upToFault } from "./many.ts";

const RoomName = line(limits.MAX_ROOM_NAME, "Give the room a name.");
const Topic = optionalText(limits.MAX_TOPIC);

export const CreateRoom = v.strictObject({
  name: RoomName,
  topic: Topic,
  kind: v.picklist(["public", "private"], "Choose public or private."),
});
export const ChangeRoom = v.strictObject({
  roomId: Id,
  name: RoomName,
  topic: Topic,
});
export const JoinRoom = v.strictObject({ roomId: Id });
export const LeaveRoom = v.strictObject({ roomId: Id });
export const AddMember = v.strictObject({ roomId: Id, userId: Id });
export const RemoveMember = v.strictObject({ roomId: Id, userId: Id });
export const OpenDirect = v.strictObject({ userId: Id });

/** That it notifies many people is meant. */
const confirmed = v.optional(flag);

export const PostMessage = v.strictObject({
  roomId: Id,
  ref: Ref,
  body: Body,
  replyTo: v.optional(count), // seq of the message it answers
  thread: v.optional(count), // seq of the message whose side thread it is for
  confirmed,
});
export const EditMessage = v.strictObject({
  roomId: Id,
  seq: count,
  body: Body,
  confirmed,
});
export const React = v.strictObject({
  roomId: Id,
  seq: count,
  emoji: Emoji,
  on: v.optional(flag, true),
});
export const PinMessage = v.strictObject({
  roomId: Id,
  seq: count,
  on: v.optional(flag, true),
});
export const ForwardMessage = v.strictObject({
  roomId: Id,
  seq: count,
  to: v.pipe( // rooms
    v.optional(
      v.union([v.pipe(Id, v.transform((id) => [id])), upToFault(v.array(Id))]),
      [],
    ),
    v.transform((ids) => [...new Set(ids)]),
    v.minLength(1, "Choose at least one conversation."),
    v.maxLength(
      limits.MAX_FORWARDS,
      `Choose at most ${limits.MAX_FORWARDS} conversations.`,
    ),
  ),
  ref: Ref,
});
export const DeleteMessage = v.strictObject({ roomId: Id, seq: count });
export const MarkRead = v.strictObject({ roomId: Id, ordinal: count });
export const Typing = v.strictObject({ roomId: Id, thread: v.optional(count) });

const stretch = {
  before: v.optional(count), // seq: the page that ends just before it
  after: v.optional(count), // seq: the page that begins just after it
  around: v.optional(count), // seq: the page with it in the middle
  limit: v.optional(
    v.pipe(count, v.maxValue(limits.MAX_PAGE_SIZE)),
    limits.PAGE_SIZE,
  ),
};
export const ListMessages = v.strictObject({
  roomId: Id,
  thread: v.optional(count), // seq of its root; left out: the room itself
  ...stretch,
});
export const SaveMessage = v.strictObject({
  roomId: Id,
  seq: count,
  remindAt: v.optional(count), // ms since 1970
});

/** A side thread is named by the message that it hangs on. */
export const ThreadAt = v.strictObject({ roomId: Id, seq: count });
export const PostInThread = v.strictObject({
  roomId: Id,
  seq: count,
  ref: Ref,
  body: Body,
  replyTo: v.optional(count),
});
export const OpenThread = v.strictObject({
  roomId: Id,
  seq: count,
  ...stretch,
});
export const ReadThread = v.strictObject({
  roomId: Id,
  seq: count,
  ordinal: count,
});
/** What was said after this seq. */
export const ListNews = v.strictObject({
  roomId: Id,
  after: v.optional(count, 1), // a room begins with no message
});
export type CreateRoom = v.InferOutput<typeof CreateRoom>;
export type ChangeRoom = v.InferOutput<typeof ChangeRoom>;
export type JoinRoom = v.InferOutput<typeof JoinRoom>;
export type LeaveRoom = v.InferOutput<typeof LeaveRoom>;
export type AddMember = v.InferOutput<typeof AddMember>;
export type RemoveMember = v.InferOutput<typeof RemoveMember>;
export type OpenDirect = v.InferOutput<typeof OpenDirect>;
export type PostMessage = v.InferOutput<typeof PostMessage>;
export type EditMessage = v.InferOutput<typeof EditMessage>;
export type PinMessage = v.InferOutput<typeof PinMessage>;
export type ForwardMessage = v.InferOutput<typeof ForwardMessage>;
export type React = v.InferOutput<typeof React>;
export type DeleteMessage = v.InferOutput<typeof DeleteMessage>;
export type MarkRead = v.InferOutput<typeof MarkRead>;
export type Typing = v.InferOutput<typeof Typing>;
export type ListMessages = v.InferOutput<typeof ListMessages>;
export type SaveMessage = v.InferOutput<typeof SaveMessage>;
export type ThreadAt = v.InferOutput<typeof ThreadAt>;
export type PostInThread = v.InferOutput<typeof PostInThread>;
export type OpenThread = v.InferOutput<typeof OpenThread>;
export type ReadThread = v.InferOutput<typeof ReadThread>;
