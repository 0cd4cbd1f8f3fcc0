// Written by the build from the files of routes/ and islands/. Do not edit.
// deno-fmt-ignore-file
import * as routes__app from "./routes/_app.tsx";
import * as routes_echo from "./routes/echo.tsx";
import * as routes_index from "./routes/index.tsx";
import * as routes_islands from "./routes/islands.tsx";
import * as islands_Box from "./islands/Box.tsx";
import * as islands_Counter from "./islands/Counter.tsx";
import * as islands_Echo from "./islands/Echo.tsx";
import * as islands_chat_Drawer from "./islands/chat/Drawer.tsx";

export const manifest = {
  routes: {
    "/_app.tsx": routes__app,
    "/echo.tsx": routes_echo,
    "/index.tsx": routes_index,
    "/islands.tsx": routes_islands,
  },
  islands: {
    "/Box.tsx": islands_Box,
    "/Counter.tsx": islands_Counter,
    "/Echo.tsx": islands_Echo,
    "/chat/Drawer.tsx": islands_chat_Drawer,
  },
};
