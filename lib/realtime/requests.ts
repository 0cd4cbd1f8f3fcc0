import type { App } from "@/lib/app.ts";
import { listMentions } from "@/lib/chat/mentions.ts";
import * as messages from "@/lib/chat/messages.ts";
import { getPeople } from "@/lib/chat/people.ts";
import { changeQuiet, changeStatus } from "@/lib/chat/profiles.ts";
import { react } from "@/lib/chat/reactions.ts";
import { listReceipts, markDelivered } from "@/lib/chat/receipts.ts";
import {
  listMessages,
  markAllRead,
  markRead,
  markUnread,
} from "@/lib/chat/reading.ts";
import * as rooms from "@/lib/chat/rooms.ts";
import { saveMessage, unsaveMessage } from "@/lib/chat/saved.ts";
import * as threads from "@/lib/chat/threads.ts";
import { chooseLevel } from "@/lib/chat/settings.ts";
import { showTyping } from "@/lib/chat/typing.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, type Result } from "@/lib/domain/result.ts";
import type { RequestFrame } from "@/lib/protocol/frames.ts";

/** Hands what a client asks for to the one use-case that does it. */
export async function perform(
  app: App,
  user: User,
  frame: RequestFrame,
): Promise<Result<unknown>> {
  switch (frame.type) {
    case "post":
      return await messages.postMessage(app, user, frame);
    case "edit":
      return await messages.editMessage(app, user, frame);
    case "restore":
      return await messages.restoreMessage(app, user, frame);
    case "pin":
      return await messages.pinMessage(app, user, frame);
    case "forward":
      return await messages.forwardMessage(app, user, frame);
    case "react":
      return await react(app, user, frame);
    case "delete":
      return await messages.deleteMessage(app, user, frame);
    case "list_messages":
      return await listMessages(app, user, frame);
    case "list_mentions":
      return await listMentions(app, user, frame);
    case "unread":
      return await markUnread(app, user, frame);
    case "read_all":
      return await markAllRead(app, user);
    case "read":
      return await markRead(app, user, frame);
    case "read_thread":
      return await threads.markThreadRead(app, user, frame);
    case "save":
      return await saveMessage(app, user, frame);
    case "unsave":
      return await unsaveMessage(app, user, frame);
    case "open_thread":
      return await threads.openThread(app, user, frame);
    case "follow_thread":
      return await threads.followThread(app, user, frame);
    case "unfollow_thread":
      return await threads.unfollowThread(app, user, frame);
    case "typing":
      return await showTyping(app, user, frame);
    case "create_room":
      return await rooms.createRoom(app, user, frame);
    case "change_room":
      return await rooms.changeRoom(app, user, frame);
    case "join":
      return await rooms.joinRoom(app, user, frame);
    case "leave":
      return await rooms.leaveRoom(app, user, frame);
    case "add_member":
      return await rooms.addMember(app, user, frame);
    case "remove_member":
      return await rooms.removeMember(app, user, frame);
    case "open_direct":
      return await rooms.openDirect(app, user, frame);
    case "get_people":
      return await getPeople(app, user, frame);
    case "delivered":
      return await markDelivered(app, user, frame);
    case "idle":
      return ok(null); // a request of its own comes from no device that could rest
    case "get_receipts":
      return await listReceipts(app, user, frame);
    case "set_status":
      return await changeStatus(app, user, frame);
    case "set_level":
      return await chooseLevel(app, user, frame);
    case "set_quiet":
      return await changeQuiet(app, user, frame);
  }
}
