import type { RoomsPaneProps } from "@/components/RoomsPane.tsx";
import { listRooms } from "@/lib/chat/reading.ts";
import { viewAccount } from "@/lib/chat/views.ts";
import type { SignedInState } from "@/lib/web/define.ts";
import { readerOf } from "@/lib/web/reader.ts";

/** What every page with the list of conversations needs. */
export async function loadShell(
  req: Request,
  { app, user, csrf }: SignedInState,
): Promise<RoomsPaneProps> {
  return {
    me: viewAccount(user),
    csrf,
    rooms: await listRooms(app, user),
    reader: readerOf(req, app.now()),
  };
}
