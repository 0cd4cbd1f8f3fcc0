// The whole of Parley, asked for a room page by somebody signed in.
import { control } from "./control.ts";
import { openPage } from "./page.ts";

const { answer, path, headers, close } = await openPage();
const { addr } = Deno.serve(
  { hostname: "127.0.0.1", port: 0, onListen() {} },
  answer,
);
await control({ url: `http://127.0.0.1:${addr.port}${path}`, headers });
await close();
Deno.exit();
