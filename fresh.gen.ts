// Written by the build from the files of routes/ and islands/. Do not edit.
// deno-fmt-ignore-file
import * as routes__app from "./routes/_app.tsx";
import * as routes_index from "./routes/index.tsx";

export const manifest = {
  routes: {
    "/_app.tsx": routes__app,
    "/index.tsx": routes_index,
  },
  islands: {},
};
