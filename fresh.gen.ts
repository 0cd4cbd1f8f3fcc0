// Written by the build from the files of routes/ and islands/. Do not edit.
// deno-fmt-ignore-file
import * as routes_app__middleware from "./routes/(app)/_middleware.ts";
import * as routes_app_mentions from "./routes/(app)/mentions.tsx";
import * as routes_app_people_userId_ from "./routes/(app)/people/[userId].tsx";
import * as routes_app_people_index from "./routes/(app)/people/index.tsx";
import * as routes_app_rooms_roomId_date from "./routes/(app)/rooms/[roomId]/date.tsx";
import * as routes_app_rooms_roomId_details from "./routes/(app)/rooms/[roomId]/details.tsx";
import * as routes_app_rooms_roomId_draft from "./routes/(app)/rooms/[roomId]/draft.ts";
import * as routes_app_rooms_roomId_index from "./routes/(app)/rooms/[roomId]/index.tsx";
import * as routes_app_rooms_roomId_join from "./routes/(app)/rooms/[roomId]/join.ts";
import * as routes_app_rooms_roomId_later from "./routes/(app)/rooms/[roomId]/later.tsx";
import * as routes_app_rooms_roomId_leave from "./routes/(app)/rooms/[roomId]/leave.tsx";
import * as routes_app_rooms_roomId_members_index from "./routes/(app)/rooms/[roomId]/members/index.tsx";
import * as routes_app_rooms_roomId_members_remove from "./routes/(app)/rooms/[roomId]/members/remove.ts";
import * as routes_app_rooms_roomId_messages_seq_delete from "./routes/(app)/rooms/[roomId]/messages/[seq]/delete.tsx";
import * as routes_app_rooms_roomId_messages_seq_edit from "./routes/(app)/rooms/[roomId]/messages/[seq]/edit.tsx";
import * as routes_app_rooms_roomId_messages_seq_forward from "./routes/(app)/rooms/[roomId]/messages/[seq]/forward.tsx";
import * as routes_app_rooms_roomId_messages_seq_history from "./routes/(app)/rooms/[roomId]/messages/[seq]/history.tsx";
import * as routes_app_rooms_roomId_messages_seq_index from "./routes/(app)/rooms/[roomId]/messages/[seq]/index.tsx";
import * as routes_app_rooms_roomId_messages_seq_more from "./routes/(app)/rooms/[roomId]/messages/[seq]/more.tsx";
import * as routes_app_rooms_roomId_messages_seq_pin from "./routes/(app)/rooms/[roomId]/messages/[seq]/pin.ts";
import * as routes_app_rooms_roomId_messages_seq_react from "./routes/(app)/rooms/[roomId]/messages/[seq]/react.tsx";
import * as routes_app_rooms_roomId_messages_seq_reply from "./routes/(app)/rooms/[roomId]/messages/[seq]/reply.tsx";
import * as routes_app_rooms_roomId_messages_seq_restore from "./routes/(app)/rooms/[roomId]/messages/[seq]/restore.ts";
import * as routes_app_rooms_roomId_messages_seq_save from "./routes/(app)/rooms/[roomId]/messages/[seq]/save.tsx";
import * as routes_app_rooms_roomId_messages_seq_seen from "./routes/(app)/rooms/[roomId]/messages/[seq]/seen.tsx";
import * as routes_app_rooms_roomId_messages_seq_unpin from "./routes/(app)/rooms/[roomId]/messages/[seq]/unpin.ts";
import * as routes_app_rooms_roomId_messages_seq_unreact from "./routes/(app)/rooms/[roomId]/messages/[seq]/unreact.ts";
import * as routes_app_rooms_roomId_messages_seq_unsave from "./routes/(app)/rooms/[roomId]/messages/[seq]/unsave.ts";
import * as routes_app_rooms_roomId_news from "./routes/(app)/rooms/[roomId]/news.tsx";
import * as routes_app_rooms_roomId_notify from "./routes/(app)/rooms/[roomId]/notify.tsx";
import * as routes_app_rooms_roomId_pins from "./routes/(app)/rooms/[roomId]/pins.tsx";
import * as routes_app_rooms_roomId_preview from "./routes/(app)/rooms/[roomId]/preview.tsx";
import * as routes_app_rooms_roomId_read from "./routes/(app)/rooms/[roomId]/read.ts";
import * as routes_app_rooms_roomId_threads_seq_follow from "./routes/(app)/rooms/[roomId]/threads/[seq]/follow.ts";
import * as routes_app_rooms_roomId_threads_seq_index from "./routes/(app)/rooms/[roomId]/threads/[seq]/index.tsx";
import * as routes_app_rooms_roomId_threads_seq_preview from "./routes/(app)/rooms/[roomId]/threads/[seq]/preview.tsx";
import * as routes_app_rooms_roomId_threads_seq_read from "./routes/(app)/rooms/[roomId]/threads/[seq]/read.ts";
import * as routes_app_rooms_roomId_threads_seq_unfollow from "./routes/(app)/rooms/[roomId]/threads/[seq]/unfollow.ts";
import * as routes_app_rooms_roomId_unread from "./routes/(app)/rooms/[roomId]/unread.ts";
import * as routes_app_rooms_browse from "./routes/(app)/rooms/browse.tsx";
import * as routes_app_rooms_index from "./routes/(app)/rooms/index.tsx";
import * as routes_app_rooms_new from "./routes/(app)/rooms/new.tsx";
import * as routes_app_rooms_read from "./routes/(app)/rooms/read.ts";
import * as routes_app_saved from "./routes/(app)/saved.tsx";
import * as routes_app_scheduled_scheduled_cancel from "./routes/(app)/scheduled/[scheduled]/cancel.ts";
import * as routes_app_scheduled_scheduled_index from "./routes/(app)/scheduled/[scheduled]/index.tsx";
import * as routes_app_scheduled_scheduled_send from "./routes/(app)/scheduled/[scheduled]/send.ts";
import * as routes_app_scheduled_index from "./routes/(app)/scheduled/index.tsx";
import * as routes_app_search from "./routes/(app)/search.tsx";
import * as routes_app_settings_appearance from "./routes/(app)/settings/appearance.tsx";
import * as routes_app_settings_index from "./routes/(app)/settings/index.tsx";
import * as routes_app_settings_notifications from "./routes/(app)/settings/notifications.tsx";
import * as routes_app_settings_password from "./routes/(app)/settings/password.tsx";
import * as routes_app_settings_privacy from "./routes/(app)/settings/privacy.tsx";
import * as routes_app_settings_profile from "./routes/(app)/settings/profile.tsx";
import * as routes_app_settings_quiet from "./routes/(app)/settings/quiet.ts";
import * as routes_app_settings_sessions_end_all from "./routes/(app)/settings/sessions/end-all.ts";
import * as routes_app_settings_sessions_end_others from "./routes/(app)/settings/sessions/end-others.ts";
import * as routes_app_settings_sessions_end from "./routes/(app)/settings/sessions/end.ts";
import * as routes_app_settings_sessions_index from "./routes/(app)/settings/sessions/index.tsx";
import * as routes_app_settings_status from "./routes/(app)/settings/status.tsx";
import * as routes_app_settings_writing from "./routes/(app)/settings/writing.tsx";
import * as routes_app_threads from "./routes/(app)/threads.tsx";
import * as routes__app from "./routes/_app.tsx";
import * as routes__error from "./routes/_error.tsx";
import * as routes_api__middleware from "./routes/api/_middleware.ts";
import * as routes_api_auth_login from "./routes/api/auth/login.ts";
import * as routes_api_auth_logout from "./routes/api/auth/logout.ts";
import * as routes_api_auth_me from "./routes/api/auth/me.ts";
import * as routes_api_auth_refresh from "./routes/api/auth/refresh.ts";
import * as routes_api_auth_register from "./routes/api/auth/register.ts";
import * as routes_api_directs from "./routes/api/directs.ts";
import * as routes_api_drafts from "./routes/api/drafts.ts";
import * as routes_api_events from "./routes/api/events.ts";
import * as routes_api_frames from "./routes/api/frames.ts";
import * as routes_api_mentions from "./routes/api/mentions.ts";
import * as routes_api_people_userId_ from "./routes/api/people/[userId].ts";
import * as routes_api_people_here from "./routes/api/people/here.ts";
import * as routes_api_people_index from "./routes/api/people/index.ts";
import * as routes_api_poll from "./routes/api/poll.ts";
import * as routes_api_rooms_roomId_draft from "./routes/api/rooms/[roomId]/draft.ts";
import * as routes_api_rooms_roomId_index from "./routes/api/rooms/[roomId]/index.ts";
import * as routes_api_rooms_roomId_join from "./routes/api/rooms/[roomId]/join.ts";
import * as routes_api_rooms_roomId_leave from "./routes/api/rooms/[roomId]/leave.ts";
import * as routes_api_rooms_roomId_members_userId_ from "./routes/api/rooms/[roomId]/members/[userId].ts";
import * as routes_api_rooms_roomId_members_index from "./routes/api/rooms/[roomId]/members/index.ts";
import * as routes_api_rooms_roomId_messages_seq_forward from "./routes/api/rooms/[roomId]/messages/[seq]/forward.ts";
import * as routes_api_rooms_roomId_messages_seq_history from "./routes/api/rooms/[roomId]/messages/[seq]/history.ts";
import * as routes_api_rooms_roomId_messages_seq_index from "./routes/api/rooms/[roomId]/messages/[seq]/index.ts";
import * as routes_api_rooms_roomId_messages_seq_pin from "./routes/api/rooms/[roomId]/messages/[seq]/pin.ts";
import * as routes_api_rooms_roomId_messages_seq_react from "./routes/api/rooms/[roomId]/messages/[seq]/react.ts";
import * as routes_api_rooms_roomId_messages_seq_receipts from "./routes/api/rooms/[roomId]/messages/[seq]/receipts.ts";
import * as routes_api_rooms_roomId_messages_seq_restore from "./routes/api/rooms/[roomId]/messages/[seq]/restore.ts";
import * as routes_api_rooms_roomId_messages_seq_save from "./routes/api/rooms/[roomId]/messages/[seq]/save.ts";
import * as routes_api_rooms_roomId_messages_index from "./routes/api/rooms/[roomId]/messages/index.ts";
import * as routes_api_rooms_roomId_notify from "./routes/api/rooms/[roomId]/notify.ts";
import * as routes_api_rooms_roomId_pins from "./routes/api/rooms/[roomId]/pins.ts";
import * as routes_api_rooms_roomId_read from "./routes/api/rooms/[roomId]/read.ts";
import * as routes_api_rooms_roomId_receipts from "./routes/api/rooms/[roomId]/receipts.ts";
import * as routes_api_rooms_roomId_scheduled from "./routes/api/rooms/[roomId]/scheduled.ts";
import * as routes_api_rooms_roomId_threads_seq_follow from "./routes/api/rooms/[roomId]/threads/[seq]/follow.ts";
import * as routes_api_rooms_roomId_threads_seq_index from "./routes/api/rooms/[roomId]/threads/[seq]/index.ts";
import * as routes_api_rooms_roomId_threads_seq_read from "./routes/api/rooms/[roomId]/threads/[seq]/read.ts";
import * as routes_api_rooms_roomId_typing from "./routes/api/rooms/[roomId]/typing.ts";
import * as routes_api_rooms_roomId_unread from "./routes/api/rooms/[roomId]/unread.ts";
import * as routes_api_rooms_browse from "./routes/api/rooms/browse.ts";
import * as routes_api_rooms_index from "./routes/api/rooms/index.ts";
import * as routes_api_rooms_read from "./routes/api/rooms/read.ts";
import * as routes_api_saved from "./routes/api/saved.ts";
import * as routes_api_scheduled_scheduled_index from "./routes/api/scheduled/[scheduled]/index.ts";
import * as routes_api_scheduled_scheduled_send from "./routes/api/scheduled/[scheduled]/send.ts";
import * as routes_api_scheduled_index from "./routes/api/scheduled/index.ts";
import * as routes_api_search_index from "./routes/api/search/index.ts";
import * as routes_api_search_rebuild from "./routes/api/search/rebuild.ts";
import * as routes_api_settings_index from "./routes/api/settings/index.ts";
import * as routes_api_settings_notifications from "./routes/api/settings/notifications.ts";
import * as routes_api_settings_privacy from "./routes/api/settings/privacy.ts";
import * as routes_api_settings_profile from "./routes/api/settings/profile.ts";
import * as routes_api_settings_quiet from "./routes/api/settings/quiet.ts";
import * as routes_api_settings_status from "./routes/api/settings/status.ts";
import * as routes_api_settings_writing from "./routes/api/settings/writing.ts";
import * as routes_api_socket from "./routes/api/socket.ts";
import * as routes_api_threads from "./routes/api/threads.ts";
import * as routes_design_sample_ from "./routes/design/[sample].tsx";
import * as routes_design__middleware from "./routes/design/_middleware.ts";
import * as routes_design_index from "./routes/design/index.tsx";
import * as routes_healthz from "./routes/healthz.ts";
import * as routes_index from "./routes/index.tsx";
import * as routes_register from "./routes/register.tsx";
import * as routes_sign_in from "./routes/sign-in.tsx";
import * as routes_sign_out from "./routes/sign-out.ts";
import * as routes_theme from "./routes/theme.ts";
import * as islands_Conversation from "./islands/Conversation.tsx";
import * as islands_RoomList from "./islands/RoomList.tsx";
import * as islands_pages_Answering from "./islands/pages/Answering.tsx";
import * as islands_pages_AskDesktop from "./islands/pages/AskDesktop.tsx";
import * as islands_pages_Members from "./islands/pages/Members.tsx";
import * as islands_pages_Mentions from "./islands/pages/Mentions.tsx";
import * as islands_pages_PeopleHere from "./islands/pages/PeopleHere.tsx";
import * as islands_pages_Profile from "./islands/pages/Profile.tsx";
import * as islands_pages_RecentSearches from "./islands/pages/RecentSearches.tsx";
import * as islands_pages_Saved from "./islands/pages/Saved.tsx";
import * as islands_pages_Scheduled from "./islands/pages/Scheduled.tsx";
import * as islands_pages_Thread from "./islands/pages/Thread.tsx";
import * as islands_pages_Threads from "./islands/pages/Threads.tsx";

export const manifest = {
  routes: {
    "/(app)/_middleware.ts": routes_app__middleware,
    "/(app)/mentions.tsx": routes_app_mentions,
    "/(app)/people/[userId].tsx": routes_app_people_userId_,
    "/(app)/people/index.tsx": routes_app_people_index,
    "/(app)/rooms/[roomId]/date.tsx": routes_app_rooms_roomId_date,
    "/(app)/rooms/[roomId]/details.tsx": routes_app_rooms_roomId_details,
    "/(app)/rooms/[roomId]/draft.ts": routes_app_rooms_roomId_draft,
    "/(app)/rooms/[roomId]/index.tsx": routes_app_rooms_roomId_index,
    "/(app)/rooms/[roomId]/join.ts": routes_app_rooms_roomId_join,
    "/(app)/rooms/[roomId]/later.tsx": routes_app_rooms_roomId_later,
    "/(app)/rooms/[roomId]/leave.tsx": routes_app_rooms_roomId_leave,
    "/(app)/rooms/[roomId]/members/index.tsx": routes_app_rooms_roomId_members_index,
    "/(app)/rooms/[roomId]/members/remove.ts": routes_app_rooms_roomId_members_remove,
    "/(app)/rooms/[roomId]/messages/[seq]/delete.tsx": routes_app_rooms_roomId_messages_seq_delete,
    "/(app)/rooms/[roomId]/messages/[seq]/edit.tsx": routes_app_rooms_roomId_messages_seq_edit,
    "/(app)/rooms/[roomId]/messages/[seq]/forward.tsx": routes_app_rooms_roomId_messages_seq_forward,
    "/(app)/rooms/[roomId]/messages/[seq]/history.tsx": routes_app_rooms_roomId_messages_seq_history,
    "/(app)/rooms/[roomId]/messages/[seq]/index.tsx": routes_app_rooms_roomId_messages_seq_index,
    "/(app)/rooms/[roomId]/messages/[seq]/more.tsx": routes_app_rooms_roomId_messages_seq_more,
    "/(app)/rooms/[roomId]/messages/[seq]/pin.ts": routes_app_rooms_roomId_messages_seq_pin,
    "/(app)/rooms/[roomId]/messages/[seq]/react.tsx": routes_app_rooms_roomId_messages_seq_react,
    "/(app)/rooms/[roomId]/messages/[seq]/reply.tsx": routes_app_rooms_roomId_messages_seq_reply,
    "/(app)/rooms/[roomId]/messages/[seq]/restore.ts": routes_app_rooms_roomId_messages_seq_restore,
    "/(app)/rooms/[roomId]/messages/[seq]/save.tsx": routes_app_rooms_roomId_messages_seq_save,
    "/(app)/rooms/[roomId]/messages/[seq]/seen.tsx": routes_app_rooms_roomId_messages_seq_seen,
    "/(app)/rooms/[roomId]/messages/[seq]/unpin.ts": routes_app_rooms_roomId_messages_seq_unpin,
    "/(app)/rooms/[roomId]/messages/[seq]/unreact.ts": routes_app_rooms_roomId_messages_seq_unreact,
    "/(app)/rooms/[roomId]/messages/[seq]/unsave.ts": routes_app_rooms_roomId_messages_seq_unsave,
    "/(app)/rooms/[roomId]/news.tsx": routes_app_rooms_roomId_news,
    "/(app)/rooms/[roomId]/notify.tsx": routes_app_rooms_roomId_notify,
    "/(app)/rooms/[roomId]/pins.tsx": routes_app_rooms_roomId_pins,
    "/(app)/rooms/[roomId]/preview.tsx": routes_app_rooms_roomId_preview,
    "/(app)/rooms/[roomId]/read.ts": routes_app_rooms_roomId_read,
    "/(app)/rooms/[roomId]/threads/[seq]/follow.ts": routes_app_rooms_roomId_threads_seq_follow,
    "/(app)/rooms/[roomId]/threads/[seq]/index.tsx": routes_app_rooms_roomId_threads_seq_index,
    "/(app)/rooms/[roomId]/threads/[seq]/preview.tsx": routes_app_rooms_roomId_threads_seq_preview,
    "/(app)/rooms/[roomId]/threads/[seq]/read.ts": routes_app_rooms_roomId_threads_seq_read,
    "/(app)/rooms/[roomId]/threads/[seq]/unfollow.ts": routes_app_rooms_roomId_threads_seq_unfollow,
    "/(app)/rooms/[roomId]/unread.ts": routes_app_rooms_roomId_unread,
    "/(app)/rooms/browse.tsx": routes_app_rooms_browse,
    "/(app)/rooms/index.tsx": routes_app_rooms_index,
    "/(app)/rooms/new.tsx": routes_app_rooms_new,
    "/(app)/rooms/read.ts": routes_app_rooms_read,
    "/(app)/saved.tsx": routes_app_saved,
    "/(app)/scheduled/[scheduled]/cancel.ts": routes_app_scheduled_scheduled_cancel,
    "/(app)/scheduled/[scheduled]/index.tsx": routes_app_scheduled_scheduled_index,
    "/(app)/scheduled/[scheduled]/send.ts": routes_app_scheduled_scheduled_send,
    "/(app)/scheduled/index.tsx": routes_app_scheduled_index,
    "/(app)/search.tsx": routes_app_search,
    "/(app)/settings/appearance.tsx": routes_app_settings_appearance,
    "/(app)/settings/index.tsx": routes_app_settings_index,
    "/(app)/settings/notifications.tsx": routes_app_settings_notifications,
    "/(app)/settings/password.tsx": routes_app_settings_password,
    "/(app)/settings/privacy.tsx": routes_app_settings_privacy,
    "/(app)/settings/profile.tsx": routes_app_settings_profile,
    "/(app)/settings/quiet.ts": routes_app_settings_quiet,
    "/(app)/settings/sessions/end-all.ts": routes_app_settings_sessions_end_all,
    "/(app)/settings/sessions/end-others.ts": routes_app_settings_sessions_end_others,
    "/(app)/settings/sessions/end.ts": routes_app_settings_sessions_end,
    "/(app)/settings/sessions/index.tsx": routes_app_settings_sessions_index,
    "/(app)/settings/status.tsx": routes_app_settings_status,
    "/(app)/settings/writing.tsx": routes_app_settings_writing,
    "/(app)/threads.tsx": routes_app_threads,
    "/_app.tsx": routes__app,
    "/_error.tsx": routes__error,
    "/api/_middleware.ts": routes_api__middleware,
    "/api/auth/login.ts": routes_api_auth_login,
    "/api/auth/logout.ts": routes_api_auth_logout,
    "/api/auth/me.ts": routes_api_auth_me,
    "/api/auth/refresh.ts": routes_api_auth_refresh,
    "/api/auth/register.ts": routes_api_auth_register,
    "/api/directs.ts": routes_api_directs,
    "/api/drafts.ts": routes_api_drafts,
    "/api/events.ts": routes_api_events,
    "/api/frames.ts": routes_api_frames,
    "/api/mentions.ts": routes_api_mentions,
    "/api/people/[userId].ts": routes_api_people_userId_,
    "/api/people/here.ts": routes_api_people_here,
    "/api/people/index.ts": routes_api_people_index,
    "/api/poll.ts": routes_api_poll,
    "/api/rooms/[roomId]/draft.ts": routes_api_rooms_roomId_draft,
    "/api/rooms/[roomId]/index.ts": routes_api_rooms_roomId_index,
    "/api/rooms/[roomId]/join.ts": routes_api_rooms_roomId_join,
    "/api/rooms/[roomId]/leave.ts": routes_api_rooms_roomId_leave,
    "/api/rooms/[roomId]/members/[userId].ts": routes_api_rooms_roomId_members_userId_,
    "/api/rooms/[roomId]/members/index.ts": routes_api_rooms_roomId_members_index,
    "/api/rooms/[roomId]/messages/[seq]/forward.ts": routes_api_rooms_roomId_messages_seq_forward,
    "/api/rooms/[roomId]/messages/[seq]/history.ts": routes_api_rooms_roomId_messages_seq_history,
    "/api/rooms/[roomId]/messages/[seq]/index.ts": routes_api_rooms_roomId_messages_seq_index,
    "/api/rooms/[roomId]/messages/[seq]/pin.ts": routes_api_rooms_roomId_messages_seq_pin,
    "/api/rooms/[roomId]/messages/[seq]/react.ts": routes_api_rooms_roomId_messages_seq_react,
    "/api/rooms/[roomId]/messages/[seq]/receipts.ts": routes_api_rooms_roomId_messages_seq_receipts,
    "/api/rooms/[roomId]/messages/[seq]/restore.ts": routes_api_rooms_roomId_messages_seq_restore,
    "/api/rooms/[roomId]/messages/[seq]/save.ts": routes_api_rooms_roomId_messages_seq_save,
    "/api/rooms/[roomId]/messages/index.ts": routes_api_rooms_roomId_messages_index,
    "/api/rooms/[roomId]/notify.ts": routes_api_rooms_roomId_notify,
    "/api/rooms/[roomId]/pins.ts": routes_api_rooms_roomId_pins,
    "/api/rooms/[roomId]/read.ts": routes_api_rooms_roomId_read,
    "/api/rooms/[roomId]/receipts.ts": routes_api_rooms_roomId_receipts,
    "/api/rooms/[roomId]/scheduled.ts": routes_api_rooms_roomId_scheduled,
    "/api/rooms/[roomId]/threads/[seq]/follow.ts": routes_api_rooms_roomId_threads_seq_follow,
    "/api/rooms/[roomId]/threads/[seq]/index.ts": routes_api_rooms_roomId_threads_seq_index,
    "/api/rooms/[roomId]/threads/[seq]/read.ts": routes_api_rooms_roomId_threads_seq_read,
    "/api/rooms/[roomId]/typing.ts": routes_api_rooms_roomId_typing,
    "/api/rooms/[roomId]/unread.ts": routes_api_rooms_roomId_unread,
    "/api/rooms/browse.ts": routes_api_rooms_browse,
    "/api/rooms/index.ts": routes_api_rooms_index,
    "/api/rooms/read.ts": routes_api_rooms_read,
    "/api/saved.ts": routes_api_saved,
    "/api/scheduled/[scheduled]/index.ts": routes_api_scheduled_scheduled_index,
    "/api/scheduled/[scheduled]/send.ts": routes_api_scheduled_scheduled_send,
    "/api/scheduled/index.ts": routes_api_scheduled_index,
    "/api/search/index.ts": routes_api_search_index,
    "/api/search/rebuild.ts": routes_api_search_rebuild,
    "/api/settings/index.ts": routes_api_settings_index,
    "/api/settings/notifications.ts": routes_api_settings_notifications,
    "/api/settings/privacy.ts": routes_api_settings_privacy,
    "/api/settings/profile.ts": routes_api_settings_profile,
    "/api/settings/quiet.ts": routes_api_settings_quiet,
    "/api/settings/status.ts": routes_api_settings_status,
    "/api/settings/writing.ts": routes_api_settings_writing,
    "/api/socket.ts": routes_api_socket,
    "/api/threads.ts": routes_api_threads,
    "/design/[sample].tsx": routes_design_sample_,
    "/design/_middleware.ts": routes_design__middleware,
    "/design/index.tsx": routes_design_index,
    "/healthz.ts": routes_healthz,
    "/index.tsx": routes_index,
    "/register.tsx": routes_register,
    "/sign-in.tsx": routes_sign_in,
    "/sign-out.ts": routes_sign_out,
    "/theme.ts": routes_theme,
  },
  islands: {
    "/Conversation.tsx": islands_Conversation,
    "/RoomList.tsx": islands_RoomList,
    "/pages/Answering.tsx": islands_pages_Answering,
    "/pages/AskDesktop.tsx": islands_pages_AskDesktop,
    "/pages/Members.tsx": islands_pages_Members,
    "/pages/Mentions.tsx": islands_pages_Mentions,
    "/pages/PeopleHere.tsx": islands_pages_PeopleHere,
    "/pages/Profile.tsx": islands_pages_Profile,
    "/pages/RecentSearches.tsx": islands_pages_RecentSearches,
    "/pages/Saved.tsx": islands_pages_Saved,
    "/pages/Scheduled.tsx": islands_pages_Scheduled,
    "/pages/Thread.tsx": islands_pages_Thread,
    "/pages/Threads.tsx": islands_pages_Threads,
  },
};
