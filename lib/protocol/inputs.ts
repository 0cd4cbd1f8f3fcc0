// What people can ask for. The same schema reads a form, a JSON body and a socket frame; unknown
// fields are refused everywhere.
import * as v from "valibot";
import * as limits from "@/lib/domain/limits.ts";
import { readEmoji } from "@/lib/domain/emoji.ts";
import { codePoints, fold } from "@/lib/domain/text.ts";

export const ID = /^[0-9A-Za-z]{1,12}$/;
const REF =
  /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const USERNAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._-]*[\p{L}\p{N}\p{M}])?$/u;
const MAX_EMOJI_UNITS = 64; // a family of four with skin tones has about 30
const MAX_FOLDED = 400; // code points; names are keys of the store, which takes 2,048 bytes
// deno-lint-ignore no-control-regex -- the point of it
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const wellFormed = v.check(
  (text: string) => text.isWellFormed() && !CONTROL.test(text),
  "Contains characters that are not text.",
);
export const atMost = (count: number) =>
  v.check(
    (text: string) => codePoints(text) <= count,
    `At most ${count} characters.`,
  );
/** Of some characters one becomes eighteen. */
const foldsShort = v.check(
  (text: string) => codePoints(fold(text)) <= MAX_FOLDED,
  "This is longer than it looks. Use fewer characters.",
);

const line = (max: number, missing: string) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(missing),
    atMost(max),
    wellFormed,
    foldsShort,
  );

/** Browsers post line breaks as CRLF; a message has LF only. */
const normaliseLines = v.transform((text: string) =>
  text.replace(/\r\n?/g, "\n")
);

// A form has only strings; JSON and frames send numbers.
export const count = v.pipe(
  v.union([
    v.number(),
    v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)),
  ]),
  v.safeInteger(),
  v.minValue(1),
);

const flag = v.union([
  v.boolean(),
  v.pipe(v.picklist(["true", "false"]), v.transform((text) => text === "true")),
]);

export const Emoji = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(MAX_EMOJI_UNITS),
  v.transform(readEmoji),
  v.string("Choose one emoji."),
);
export const Id = v.pipe(v.string(), v.regex(ID, "Not an id."));
export const Ref = v.pipe(v.string(), v.regex(REF, "Not a UUIDv7."));
export const Body = v.pipe(
  v.string(),
  normaliseLines,
  v.trim(),
  v.nonEmpty("Write something first."),
  atMost(limits.MAX_BODY),
  wellFormed,
);
const Username = v.pipe(
  line(limits.MAX_USERNAME, "Choose a user name."),
  v.regex(USERNAME, "Use letters, digits, dots, dashes and underscores."),
);
const Password = v.pipe(
  v.string(),
  v.check(
    (text) => codePoints(text) >= limits.MIN_PASSWORD,
    `At least ${limits.MIN_PASSWORD} characters.`,
  ),
  atMost(limits.MAX_PASSWORD),
);
const RoomName = line(limits.MAX_ROOM_NAME, "Give the room a name.");
export const optionalText = (max: number) =>
  v.optional(
    v.pipe(v.string(), normaliseLines, v.trim(), atMost(max), wellFormed),
    "",
  );
export const textUpTo = (max: number) =>
  v.pipe(v.string(), normaliseLines, atMost(max), wellFormed);
const Topic = optionalText(limits.MAX_TOPIC);
export const DisplayName = line(limits.MAX_DISPLAY_NAME, "Say your name.");

export const Register = v.strictObject({
  username: Username,
  displayName: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      atMost(limits.MAX_DISPLAY_NAME),
      wellFormed,
      foldsShort,
    ),
    "",
  ),
  email: v.pipe(
    line(limits.MAX_EMAIL, "Enter your e-mail address."),
    v.email("This is not an e-mail address."),
  ),
  password: Password,
});
export const SignIn = v.strictObject({
  login: line(limits.MAX_EMAIL, "Enter your user name or e-mail address."),
  password: v.pipe(
    v.string(),
    v.nonEmpty("Enter your password."),
    atMost(limits.MAX_PASSWORD),
  ),
});
export const Refresh = v.strictObject({
  refreshToken: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
});

export const ChangePassword = v.strictObject({
  current: v.pipe(v.string(), atMost(limits.MAX_PASSWORD)),
  password: Password,
});
export const EndSession = v.strictObject({
  sessionId: v.pipe(v.string(), v.regex(/^[\w-]{43}$/, "Not a session.")),
});

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
      v.union([v.pipe(Id, v.transform((id) => [id])), v.array(Id)]),
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
/** What a page of places to forward to looks for. */
export const FindTargets = v.strictObject({
  roomId: Id,
  seq: count,
  q: v.optional(optionalText(limits.MAX_QUERY), ""),
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
export const ListMentions = v.strictObject({
  before: v.optional(v.pipe( // what `older` said: the page that begins after it
    v.string(),
    v.regex(/^\d{1,15}\.[0-9A-Za-z]{1,12}\.\d{1,15}$/, "Not a place."),
    v.transform((text) => {
      const [at, roomId, seq] = text.split(".");
      return { at: Number(at), roomId, seq: Number(seq) };
    }),
  )),
});
/** What was said after this seq. */
export const ListNews = v.strictObject({
  roomId: Id,
  after: v.optional(count, 1), // a room begins with no message
});
export const FindPeople = v.strictObject({
  q: v.optional(
    v.pipe(v.string(), v.trim(), atMost(limits.MAX_USERNAME), wellFormed),
    "",
  ),
});
export const Search = v.strictObject({
  q: v.optional(
    v.pipe(v.string(), v.trim(), atMost(limits.MAX_QUERY), wellFormed),
    "",
  ),
  cursor: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,15}\.[0-9A-Za-z]{0,12}\.\d{1,15}$/, "Not a place."),
    ),
  ),
  limit: v.optional(
    v.pipe(count, v.maxValue(limits.MAX_PAGE_SIZE)),
    limits.FOUND_SIZE,
  ),
});
export const GetPeople = v.strictObject({
  ids: v.pipe(v.array(Id), v.minLength(1), v.maxLength(100)),
});

export type Register = v.InferOutput<typeof Register>;
export type SignIn = v.InferOutput<typeof SignIn>;
export type Refresh = v.InferOutput<typeof Refresh>;
export type ChangePassword = v.InferOutput<typeof ChangePassword>;
export type EndSession = v.InferOutput<typeof EndSession>;
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
export type ListMentions = v.InferOutput<typeof ListMentions>;
export type FindPeople = v.InferOutput<typeof FindPeople>;
export const JumpToDate = v.strictObject({
  roomId: Id,
  on: v.optional(v.pipe(v.string(), v.regex(/^(\d{4}-\d\d-\d\d)?$/)), ""),
});

export type JumpToDate = v.InferOutput<typeof JumpToDate>;
export type Search = v.InferOutput<typeof Search>;
export type GetPeople = v.InferOutput<typeof GetPeople>;
