import { uuidv7 } from "uuidv7";
import { type RequestFrame, requests } from "@/lib/protocol/frames.ts";

export type FrameType = RequestFrame["type"];

type Input = Record<string, unknown>;

/**
 * "members": of the room it names; for everybody else a private room is like a missing one. "own":
 * of what is one's own, or everybody's.
 */
type Access = "members" | "own";

export interface FrameRow {
  type: FrameType;
  access: Access;
  input: Input;
}

interface Place {
  roomId: string;
  seq: number;
  userId: string; // of another member
}

const FAR_AHEAD = Date.now() + 60 * 60_000;

/** What a right frame of each type says. */
export function framesFor({ roomId, seq, userId }: Place): FrameRow[] {
  const room = { roomId };
  const message = { roomId, seq };
  const scheduled = uuidv7(); // something is left for later under it
  const members: [FrameType, Input][] = [
    ["post", { ...room, body: "Good morning" }],
    ["edit", { ...message, body: "Good evening" }],
    ["delete", message],
    ["restore", message],
    ["pin", { ...message, on: true }],
    ["forward", { ...message, to: "general" }],
    ["react", { ...message, emoji: "👍", on: true }],
    ["save", { ...message, remindAt: FAR_AHEAD }],
    ["unsave", message],
    ["draft", { ...room, body: "Good" }],
    ["schedule", { ...room, body: "Good morning", at: FAR_AHEAD }],
    ["list_messages", { ...room, limit: 10 }],
    ["get_message", message],
    ["list_pins", room],
    ["list_versions", message],
    ["list_reactors", message],
    ["list_seen", message],
    ["find_date", { ...room, on: "2026-11-03" }],
    ["read", { ...room, ordinal: 1 }],
    ["unread", { ...room, ordinal: 1 }],
    ["get_receipts", room],
    ["typing", room],
    ["open_thread", { ...message, limit: 10 }],
    ["read_thread", { ...message, ordinal: 1 }],
    ["follow_thread", message],
    ["unfollow_thread", message],
    ["open_room", { ...room, limit: 10 }],
    ["change_room", { ...room, name: "Engines", topic: "Steam" }],
    ["join", room],
    ["leave", room],
    ["list_members", room],
    ["add_member", { ...room, userId }],
    ["remove_member", { ...room, userId }],
    ["set_level", { ...room, level: "mentions", minutes: 60 }],
  ];
  const own: [FrameType, Input][] = [
    ["list_mentions", { before: "1700000000000.general.1" }],
    ["list_saved", {}],
    ["list_drafts", {}],
    ["list_scheduled", {}],
    ["reschedule", { scheduled, body: "Good evening", at: FAR_AHEAD }],
    ["unschedule", { scheduled }],
    ["send_scheduled", { scheduled }],
    ["search", { q: "hello", limit: 10 }],
    ["read_all", {}],
    ["delivered", { rooms: { [roomId]: 1 } }],
    ["idle", { idle: true }],
    ["list_threads", {}],
    ["list_rooms", {}],
    ["browse_rooms", {}],
    ["create_room", { name: "Looms", topic: "", kind: "private" }],
    ["open_direct", { userId }],
    ["get_people", { ids: [userId] }],
    ["find_people", { q: "gr" }],
    ["list_here", {}],
    ["get_person", { userId }],
    ["get_settings", {}],
    ["set_profile", {
      displayName: "Ada",
      bio: "Engines",
      pronouns: "she/her",
      phone: "+44 20 7946 0000",
      zone: "Europe/London",
      hue: 3,
    }],
    ["set_status", { emoji: "🌴", text: "On holiday", minutes: 60 }],
    ["set_quiet", { minutes: 30 }],
    ["set_privacy", { showLastSeen: false, addedBy: "nobody" }],
    ["set_notifications", {
      level: "mentions",
      sound: true,
      quietFrom: "22:00",
      quietTo: "07:00",
    }],
    ["set_writing", { undoSend: true }],
  ];
  const rowsOf = (access: Access, rows: [FrameType, Input][]) =>
    rows.map(([type, input]): FrameRow => ({
      type,
      access,
      input: { type, ...needsRef(type) && { ref: uuidv7() }, ...input },
    }));
  return [...rowsOf("members", members), ...rowsOf("own", own)];
}

const options = requests as readonly {
  entries: { type: { literal: string } };
}[];

/** All that a client may ask. */
export const FRAME_TYPES = options.map(({ entries }) => entries.type.literal);

const needsRef = (type: FrameType) =>
  "ref" in options.find(({ entries }) => entries.type.literal === type)!
    .entries;
