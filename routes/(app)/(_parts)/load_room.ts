import { HttpError } from "fresh";
import { uuidv7 } from "uuidv7";
import { openRoom } from "@/lib/chat/reading.ts";
import { type ListMessages } from "@/lib/protocol/inputs.ts";
import type { SignedInState } from "@/lib/web/define.ts";
import { statusOf } from "@/lib/web/reply.ts";
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

/** The value, or an error page with the refusal's sentence. */
export function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new HttpError(statusOf(result.refusal), result.refusal.message);
}
