// Written by the build from the files of routes/ and islands/. Do not edit.
import * as route0 from "./routes/_app.tsx";
import * as route1 from "./routes/index.tsx";

export const manifest = {
  routes: {
    "/_app.tsx": route0,
    "/index.tsx": route1,
  },
  islands: {},
};
