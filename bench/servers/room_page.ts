// The whole of Parley, asked for a room page by somebody signed in.
import { cookieName } from "@/lib/auth/authenticate.ts";
import { openSession } from "@/lib/auth/sessions.ts";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import { site } from "@/lib/web/site.ts";
import { control } from "./control.ts";
import { openBusyRoom } from "./room.ts";

const { app, user, dataDir } = await openBusyRoom();
const answer = site(() => Promise.resolve(app)).handler();
const { addr } = Deno.serve(
  { hostname: "127.0.0.1", port: 0, onListen() {} },
  answer,
);

const opened = await openSession(app, user, "a benchmark");
if (!opened.ok) throw new Error(opened.refusal.message);
await control({
  url: `http://127.0.0.1:${addr.port}/rooms/${GENERAL_ID}`,
  headers: { cookie: `${cookieName(app, "session")}=${opened.value}` },
});
await Deno.remove(dataDir, { recursive: true });
Deno.exit();
