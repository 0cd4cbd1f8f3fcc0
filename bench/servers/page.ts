import { cookieName } from "@/lib/auth/authenticate.ts";
import { openSession } from "@/lib/auth/sessions.ts";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import { site } from "@/lib/web/site.ts";
import { openBusyRoom } from "./room.ts";

/** The whole of Parley, and how somebody signed in asks it for a room. */
export async function openPage() {
  const { app, user, dataDir } = await openBusyRoom();
  const opened = await openSession(app, user, "a benchmark");
  if (!opened.ok) throw new Error(opened.refusal.message);
  return {
    answer: site(() => Promise.resolve(app)).handler(),
    path: `/rooms/${GENERAL_ID}`,
    headers: { cookie: `${cookieName(app, "session")}=${opened.value}` },
    close: () => Deno.remove(dataDir, { recursive: true }),
  };
}
