import type { App } from "@/lib/app.ts";
import { openDirect } from "@/lib/chat/directs.ts";
import { saveDraft } from "@/lib/chat/drafts.ts";
import { listPins, listVersions } from "@/lib/chat/kept.ts";
import { listMentions } from "@/lib/chat/mentions.ts";
import * as messages from "@/lib/chat/messages.ts";
import * as people from "@/lib/chat/people.ts";
import * as profiles from "@/lib/chat/profiles.ts";
import { listReactors, react } from "@/lib/chat/reactions.ts";
import * as receipts from "@/lib/chat/receipts.ts";
import * as positions from "@/lib/chat/positions.ts";
import * as reading from "@/lib/chat/reading.ts";
import * as rooms from "@/lib/chat/rooms.ts";
import { listSaved, saveMessage, unsaveMessage } from "@/lib/chat/saved.ts";
import { changeSettings, chooseLevel } from "@/lib/chat/settings.ts";
import * as scheduled from "@/lib/chat/scheduled.ts";
import { sendScheduled } from "@/lib/chat/send_due.ts";
import * as threads from "@/lib/chat/threads.ts";
import { showTyping } from "@/lib/chat/typing.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, type Result } from "@/lib/domain/result.ts";
import type { RequestFrame } from "@/lib/protocol/frames.ts";
import { findOnDate } from "@/lib/search/on_date.ts";
import { search } from "@/lib/search/search.ts";

type Type = RequestFrame["type"];
type Answer = Result<unknown> | Promise<Result<unknown>>;
type UseCase<Frame> = (app: App, user: User, frame: Frame) => Answer;
type UseCases = {
  [Name in Type]: UseCase<Extract<RequestFrame, { type: Name }>>;
};

/** Hands what a client asks for to the one use-case that does it. */
export function perform(app: App, user: User, frame: RequestFrame): Answer {
  const done = USE_CASES[frame.type] as UseCase<RequestFrame>;
  return done(app, user, frame);
}

const USE_CASES: UseCases = {
  post: messages.postMessage,
  edit: messages.editMessage,
  delete: messages.deleteMessage,
  restore: messages.restoreMessage,
  pin: messages.pinMessage,
  forward: messages.forwardMessage,
  react,
  save: saveMessage,
  unsave: unsaveMessage,
  draft: saveDraft,
  list_drafts: async (app, user) => ok(await app.drafts.of(user.id)),
  schedule: scheduled.scheduleMessage,
  reschedule: scheduled.changeScheduled,
  unschedule: scheduled.cancelScheduled,
  send_scheduled: sendScheduled,
  list_scheduled: async (app, user) =>
    ok(await scheduled.listScheduled(app, user)),

  list_messages: reading.listMessages,
  get_message: reading.findMessage,
  list_pins: (app, user, { roomId }) => listPins(app, user, roomId),
  list_versions: listVersions,
  list_reactors: listReactors,
  list_seen: receipts.findReceipts,
  list_mentions: listMentions,
  list_saved: async (app, user) => ok(await listSaved(app, user)),
  search: async (app, user, frame) =>
    await search(app, user, { ...frame, zone: await zoneOf(app, user) }),
  find_date: async (app, user, frame) =>
    await findOnDate(app, user, { ...frame, zone: await zoneOf(app, user) }),

  read: positions.markRead,
  unread: positions.markUnread,
  read_all: positions.markAllRead,
  delivered: receipts.markDelivered,
  get_receipts: receipts.listReceipts,
  typing: showTyping,
  idle: () => ok(null), // a request of its own comes from no device that could rest

  open_thread: threads.openThread,
  read_thread: threads.markThreadRead,
  follow_thread: threads.followThread,
  unfollow_thread: threads.unfollowThread,
  list_threads: async (app, user) => ok(await threads.listThreads(app, user)),

  open_room: reading.openRoom,
  list_rooms: async (app, user) => ok(await reading.listRooms(app, user)),
  browse_rooms: async (app, user) => ok(await rooms.browseRooms(app, user)),
  create_room: rooms.createRoom,
  change_room: rooms.changeRoom,
  join: rooms.joinRoom,
  leave: rooms.leaveRoom,
  list_members: (app, user, { roomId }) => rooms.listMembers(app, user, roomId),
  add_member: rooms.addMember,
  remove_member: rooms.removeMember,
  open_direct: openDirect,

  get_people: people.getPeople,
  find_people: people.findPeople,
  list_here: async (app, user) => ok(await people.listHere(app, user)),
  get_person: profiles.findProfile,

  get_settings: async (app, user) => ok(await app.settings.of(user.id)),
  set_profile: (app, user, frame) =>
    profiles.changeProfile(app, user, said(frame)),
  set_status: profiles.changeStatus,
  set_quiet: profiles.changeQuiet,
  set_privacy: (app, user, frame) => changeSettings(app, user, said(frame)),
  set_notifications: (app, user, frame) =>
    changeSettings(app, user, said(frame)),
  set_writing: (app, user, frame) => changeSettings(app, user, said(frame)),
  set_level: chooseLevel,
};

/** What is kept as it was said. */
function said<Frame extends { type: string; ref: string }>(
  { type: _, ref: __, ...input }: Frame,
) {
  return input;
}

/** Of whom no page says how they write dates. */
const zoneOf = async (app: App, { id }: User) =>
  (await app.users.find(id))?.profile?.zone || "UTC";
