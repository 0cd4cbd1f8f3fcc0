// Written by the build from the files of routes/ and islands/. Do not edit.
// deno-fmt-ignore-file
import * as routes__app from "./routes/_app.tsx";
import * as routes_api_directs from "./routes/api/directs.ts";
import * as routes_api_people from "./routes/api/people.ts";
import * as routes_api_rooms_roomId_index from "./routes/api/rooms/[roomId]/index.ts";
import * as routes_api_rooms_roomId_join from "./routes/api/rooms/[roomId]/join.ts";
import * as routes_api_rooms_roomId_leave from "./routes/api/rooms/[roomId]/leave.ts";
import * as routes_api_rooms_roomId_members_userId_ from "./routes/api/rooms/[roomId]/members/[userId].ts";
import * as routes_api_rooms_roomId_members_index from "./routes/api/rooms/[roomId]/members/index.ts";
import * as routes_api_rooms_roomId_messages_seq_ from "./routes/api/rooms/[roomId]/messages/[seq].ts";
import * as routes_api_rooms_roomId_messages_index from "./routes/api/rooms/[roomId]/messages/index.ts";
import * as routes_api_rooms_roomId_read from "./routes/api/rooms/[roomId]/read.ts";
import * as routes_api_rooms_roomId_typing from "./routes/api/rooms/[roomId]/typing.ts";
import * as routes_api_rooms_browse from "./routes/api/rooms/browse.ts";
import * as routes_api_rooms_index from "./routes/api/rooms/index.ts";
import * as routes_design_sample_ from "./routes/design/[sample].tsx";
import * as routes_design__middleware from "./routes/design/_middleware.ts";
import * as routes_design_index from "./routes/design/index.tsx";
import * as routes_index from "./routes/index.tsx";
import * as routes_theme from "./routes/theme.ts";

export const manifest = {
  routes: {
    "/_app.tsx": routes__app,
    "/api/directs.ts": routes_api_directs,
    "/api/people.ts": routes_api_people,
    "/api/rooms/[roomId]/index.ts": routes_api_rooms_roomId_index,
    "/api/rooms/[roomId]/join.ts": routes_api_rooms_roomId_join,
    "/api/rooms/[roomId]/leave.ts": routes_api_rooms_roomId_leave,
    "/api/rooms/[roomId]/members/[userId].ts": routes_api_rooms_roomId_members_userId_,
    "/api/rooms/[roomId]/members/index.ts": routes_api_rooms_roomId_members_index,
    "/api/rooms/[roomId]/messages/[seq].ts": routes_api_rooms_roomId_messages_seq_,
    "/api/rooms/[roomId]/messages/index.ts": routes_api_rooms_roomId_messages_index,
    "/api/rooms/[roomId]/read.ts": routes_api_rooms_roomId_read,
    "/api/rooms/[roomId]/typing.ts": routes_api_rooms_roomId_typing,
    "/api/rooms/browse.ts": routes_api_rooms_browse,
    "/api/rooms/index.ts": routes_api_rooms_index,
    "/design/[sample].tsx": routes_design_sample_,
    "/design/_middleware.ts": routes_design__middleware,
    "/design/index.tsx": routes_design_index,
    "/index.tsx": routes_index,
    "/theme.ts": routes_theme,
  },
  islands: {},
};
