import { uuidv7 } from "uuidv7";
import { openRoom } from "@/lib/chat/reading.ts";
import { type ListMessages } from "@/lib/protocol/inputs.ts";
import type { SignedInState } from "@/lib/web/define.ts";
import { accepted } from "@/lib/web/accepted.ts";
import type { RoomPageData } from "./RoomPage.tsx";
import { loadShell } from "./shell.ts";
import type { Result } from "@/lib/domain/result.ts";

/** A conversation's page; what cannot be shown is the ordinary error page. */
export async function loadRoom(
  req: Request,
  state: SignedInState,
  input: Result<ListMessages>,
): Promise<RoomPageData> {
  const snapshot = await openRoom(state.app, state.user, accepted(input));
  return {
    snapshot: accepted(snapshot),
    shell: await loadShell(req, state),
    newRef: uuidv7(),
  };
}
