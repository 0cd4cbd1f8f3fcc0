import { uuidv7 } from "uuidv7";
import { findDraft } from "@/lib/chat/drafts.ts";
import { firstUnread } from "@/lib/chat/first_unread.ts";
import { openRoom } from "@/lib/chat/reading.ts";
import { listReceipts } from "@/lib/chat/receipts.ts";
import { type ListMessages } from "@/lib/protocol/inputs.ts";
import type { SignedInState } from "@/lib/web/define.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { findAnswered } from "./load_thread.ts";
import type { RoomPageData } from "./RoomPage.tsx";
import { loadShell } from "./shell.ts";
import type { Result } from "@/lib/domain/result.ts";

/** A conversation's page; what cannot be shown is the ordinary error page. */
export async function loadRoom(
  req: Request,
  state: SignedInState,
  input: Result<ListMessages>,
): Promise<RoomPageData> {
  const { app, user } = state;
  const range = await goOn(state, accepted(input));
  const { roomId } = range;
  const begun = await findDraft(app, user, { roomId });
  return {
    begun,
    answering: await findAnswered(state, roomId, begun?.replyTo),
    snapshot: accepted(await openRoom(app, user, range)),
    receipts: accepted(await listReceipts(app, user, { roomId })),
    shell: await loadShell(req, state),
    newRef: uuidv7(),
  };
}

/** Who does not say which messages goes on where they stopped reading. */
async function goOn(
  { app, user }: SignedInState,
  range: ListMessages,
): Promise<ListMessages> {
  if (range.before || range.after || range.around) return range;
  const around = await firstUnread(app, user, range.roomId);
  return around ? { ...range, around } : range;
}
