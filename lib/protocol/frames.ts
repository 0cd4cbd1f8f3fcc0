// The socket's language, subprotocol `parley.v1`: JSON text frames. A client sends one object a
// frame; the server sends an array of objects, all that was ready in one turn.
import * as v from "valibot";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type {
  Begun,
  ChangedDraft,
  SavedMessage,
  ThreadPosition,
  Waiting,
} from "@/lib/domain/model.ts";
import type { RefusalCode } from "@/lib/domain/result.ts";
import type { Settings } from "@/lib/domain/settings.ts";
import { SaveDraft } from "./draft_inputs.ts";
import { Count, ID, Ref } from "./fields.ts";
import * as finding from "./finding_inputs.ts";
import * as inputs from "./inputs.ts";
import * as later from "./scheduled_inputs.ts";
import * as settings from "./settings_inputs.ts";
import type { ReceiptCount, ReceiptView } from "./receipt_views.ts";
import type {
  EventView,
  FollowedThread,
  PersonView,
  RoomSnapshot,
  RoomView,
} from "./views.ts";

export { SUBPROTOCOL } from "./subprotocol.ts";

/** First frame: who I was talking to and how far I have heard. Rooms I do not name, I do not know. */
export const HelloFrame = v.strictObject({
  type: v.literal("hello"),
  epoch: v.pipe(v.string(), v.maxLength(64)),
  cursors: v.custom<Record<RoomId, number>>(isCursors, "Not cursors."), // room → seq of the newest event heard
  people: v.optional(Count), // how many changes of people were heard of; left out: it shows none
});

/** A check of its own: as a schema, thousands that are wrong would make as many complaints. */
function isCursors(input: unknown): boolean {
  if (typeof input !== "object" || input === null) return false;
  return Object.entries(input).every(([room, seq]) =>
    ID.test(room) && Number.isSafeInteger(seq) && seq >= 0
  );
}

// A request carries `ref`, which its one answer (`accepted` or `refused`) repeats. In `post` it is
// also what makes sending twice the same as sending once.
const request = <const Type extends string, Entries extends v.ObjectEntries>(
  type: Type,
  input: v.StrictObjectSchema<Entries, undefined>,
) => v.strictObject({ ...input.entries, type: v.literal(type), ref: Ref });

const nothing = v.strictObject({});

export const requests = [
  request("post", inputs.PostMessage),
  v.strictObject({ type: v.literal("typing"), ...inputs.Typing.entries }),
  v.strictObject({ type: v.literal("read"), ...inputs.MarkRead.entries }),
  request("draft", SaveDraft),
  request("unread", inputs.MarkRead),
  request("read_all", nothing),
  request("edit", inputs.EditMessage),
  request("react", inputs.React),
  request("restore", inputs.DeleteMessage),
  request("pin", inputs.PinMessage),
  request("forward", inputs.ForwardMessage),
  request("delete", inputs.DeleteMessage),
  v.strictObject({
    type: v.literal("read_thread"),
    ...inputs.ReadThread.entries,
  }),
  request("save", inputs.SaveMessage),
  request("unsave", inputs.DeleteMessage),
  request("schedule", later.ScheduleMessage),
  request("reschedule", later.ChangeScheduled),
  request("unschedule", later.AtScheduled),
  request("send_scheduled", later.AtScheduled),
  request("list_drafts", nothing),
  request("list_scheduled", nothing),
  request("open_thread", inputs.OpenThread),
  request("follow_thread", inputs.ThreadAt),
  request("unfollow_thread", inputs.ThreadAt),
  request("create_room", inputs.CreateRoom),
  request("change_room", inputs.ChangeRoom),
  request("join", inputs.JoinRoom),
  request("leave", inputs.LeaveRoom),
  request("add_member", inputs.AddMember),
  request("remove_member", inputs.RemoveMember),
  request("open_direct", inputs.OpenDirect),
  request("get_people", finding.GetPeople),
  v.strictObject({ type: v.literal("delivered"), ...settings.Deliver.entries }),
  request("get_receipts", inputs.JoinRoom),
  /** Nobody has touched this device for a while, or somebody has again. */
  v.strictObject({ type: v.literal("idle"), idle: v.boolean() }),
  request("set_status", settings.ChangeStatus),
  request("set_quiet", settings.ChangeQuiet),
  request("set_level", settings.ChooseLevel),
  request("list_messages", inputs.ListMessages),
  request("list_mentions", finding.ListMentions),
  request("get_message", inputs.DeleteMessage),
  request("list_pins", inputs.JoinRoom),
  request("list_versions", inputs.DeleteMessage),
  request("list_reactors", inputs.DeleteMessage),
  request("list_seen", inputs.DeleteMessage),
  request("list_saved", nothing),
  request("list_threads", nothing),
  request("search", finding.Search),
  request("find_date", finding.JumpToDate),
  request("open_room", inputs.ListMessages),
  request("list_rooms", nothing),
  request("browse_rooms", nothing),
  request("list_members", inputs.JoinRoom),
  request("find_people", finding.FindPeople),
  request("list_here", nothing),
  request("get_person", settings.ShowPerson),
  request("get_settings", nothing),
  request("set_profile", settings.ChangeProfile),
  request("set_privacy", settings.ChangePrivacy),
  request("set_notifications", settings.ChangeNotifications),
  request("set_writing", settings.ChangeWriting),
] as const;

/** What can also be asked by a request of its own, beside an event stream or a poll. */
export const RequestFrame = byType(requests);
export type RequestFrame = v.InferOutput<typeof RequestFrame>;

export const ClientFrame = byType([
  ...requests,
  v.strictObject({ type: v.literal("ping") }),
  HelloFrame,
]);
export type ClientFrame = v.InferOutput<typeof ClientFrame>;

interface Typed extends v.GenericSchema {
  entries: { type: v.LiteralSchema<string, undefined> };
}

/** One of these, found by its name: tried one after the other, the last would cost as much as all. */
function byType<const Options extends readonly Typed[]>(options: Options) {
  const named = new Map<unknown, v.GenericSchema>(
    options.map((option) => [option.entries.type.literal, option]),
  );
  const any = v.object({ type: v.picklist([...named.keys()] as string[]) });
  return v.lazy((input) =>
    (named.get((input as { type?: unknown } | null)?.type) ??
      any) as v.GenericSchema<unknown, v.InferOutput<Options[number]>>
  );
}

export type ServerFrame =
  /** Answer to `hello`, before any replay. `build` differs after a deploy: reload when idle. */
  | { type: "welcome"; epoch: string; userId: UserId; build: string }
  /** What came after the cursor, or live news: in order of `seq`; a client drops what it has heard. */
  | { type: "events"; roomId: RoomId; events: EventView[] }
  /** Too far behind, or another epoch: forget the room and start from this. */
  | { type: "resync"; snapshot: RoomSnapshot }
  /** A room that entered or left this person's list. */
  | { type: "room_added"; room: RoomView }
  | { type: "room_removed"; roomId: RoomId }
  | { type: "accepted"; ref: string; value: unknown }
  | {
    type: "refused";
    ref: string | null; // null: the frame could not be read
    code: RefusalCode;
    message: string;
    fields?: Record<string, string>;
    retryAfter?: number;
  }
  | { type: "typing"; roomId: RoomId; userId: UserId; thread?: number }
  | { type: "presence"; userId: UserId; online: boolean; away?: boolean }
  /** Who is here now: after `welcome` (which forgets all) and for a room that was just added. */
  | { type: "online"; userIds: UserId[]; awayIds: UserId[] }
  /** As they are called and look now. */
  | { type: "people"; people: PersonView[] }
  /**
   * Who changed after what `hello` says was heard, if anybody did; null: ask for those you show.
   * `heard` goes into the next hello.
   */
  | { type: "people_changed"; people: PersonView[] | null; heard: number }
  /** How far another member of a small room has come. */
  | { type: "receipt"; roomId: RoomId; receipt: ReceiptView }
  /** How many a message of this person has reached in a large room: at most once a second. */
  | { type: "receipt_count"; roomId: RoomId; count: ReceiptCount }
  /** Somebody of a small room hides theirs from now on, or shows them: ask anew. */
  | { type: "receipts_changed"; roomId: RoomId }
  /** What this person has put aside, on whichever device: after `welcome` and when that has changed. */
  | { type: "saved"; saved: SavedMessage[] }
  /** How much they have left to be sent later: after `welcome` and when anything about that has changed. */
  | { type: "scheduled" } & Waiting
  /** What this person has chosen, on whichever device: after `welcome` and when that has changed. */
  | { type: "settings"; settings: Settings }
  /** How far this person has read, on whichever device. */
  | { type: "read"; roomId: RoomId; ordinal: number; back?: true } // `back`: marked unread
  /** The same in a side thread that this person follows, or (`null`) follows no more. */
  | { type: "thread_read"; roomId: RoomId } & ThreadPosition
  /** All of those, after `welcome`. */
  | { type: "threads"; threads: FollowedThread[] }
  /** What this person has begun to write, on whichever device; all of it after `welcome`. */
  | { type: "draft" } & ChangedDraft
  | { type: "drafts"; drafts: readonly Begun[] }
  /** How many changes of people were told by now: for the next hello, if it has not heard of more. */
  | { type: "pong"; people: number };
