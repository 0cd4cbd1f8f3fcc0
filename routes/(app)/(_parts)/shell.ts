import type { RoomListProps } from "@/islands/RoomList.tsx";
import { countHeard } from "@/lib/chat/profiles.ts";
import { listRooms } from "@/lib/chat/reading.ts";
import { countScheduled } from "@/lib/chat/scheduled.ts";
import { listFollowed } from "@/lib/chat/threads.ts";
import { viewAccount } from "@/lib/chat/person_views.ts";
import { hubOf } from "@/lib/realtime/hub.ts";
import type { SignedInState } from "@/lib/web/define.ts";
import { readerOf } from "@/lib/web/reader.ts";

/** What every page with the list of conversations needs. */
export async function loadShell(
  req: Request,
  { app, user, csrf }: SignedInState,
): Promise<RoomListProps> {
  const { epoch } = app;
  return {
    page: {
      account: viewAccount(app, user),
      settings: await app.settings.of(user.id),
      epoch,
      build: hubOf(app).build,
      people: await countHeard(app),
    },
    csrf: await csrf(),
    rooms: await listRooms(app, user),
    threads: await listFollowed(app, user),
    saved: await app.saved.of(user.id),
    drafts: await app.drafts.of(user.id),
    scheduled: await countScheduled(app, user),
    reader: readerOf(req, app.now()),
  };
}
