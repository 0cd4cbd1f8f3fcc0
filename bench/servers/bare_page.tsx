// The floor: the same tree with everything at hand, rendered and sent. No session, no store, no
// headers, no framework.
import { renderToString } from "preact-render-to-string";
import { listRooms, openRoom } from "@/lib/chat/reading.ts";
import { viewAccount } from "@/lib/chat/person_views.ts";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import { PAGE_SIZE } from "@/lib/domain/limits.ts";
import { RoomPage } from "@/routes/(app)/(_parts)/RoomPage.tsx";
import { DEFAULT_SETTINGS } from "@/lib/domain/settings.ts";
import { control } from "./control.ts";
import { openBusyRoom } from "./room.ts";

const { app, user, dataDir } = await openBusyRoom();
const opened = await openRoom(app, user, {
  roomId: GENERAL_ID,
  limit: PAGE_SIZE,
});
if (!opened.ok) throw new Error(opened.refusal.message);
const data = {
  snapshot: opened.value,
  shell: {
    page: {
      account: viewAccount(app, user),
      settings: DEFAULT_SETTINGS,
      epoch: app.epoch,
      build: "",
      people: 0,
    },
    csrf: "",
    rooms: await listRooms(app, user),
    threads: [],
    saved: [],
    drafts: [],
    reader: { zone: "UTC", language: "en-GB", now: app.now() },
  },
  newRef: "",
};

const { addr } = Deno.serve(
  { hostname: "127.0.0.1", port: 0, onListen() {} },
  () => {
    const html = renderToString(<RoomPage {...data} />);
    return new Response(`<!DOCTYPE html>${html}`, {
      headers: { "content-type": "text/html; charset=utf-8" },
    });
  },
);
await control({ url: `http://127.0.0.1:${addr.port}/`, headers: {} });
await Deno.remove(dataDir, { recursive: true });
Deno.exit();
