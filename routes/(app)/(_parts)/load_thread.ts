import { uuidv7 } from "uuidv7";
import { findDraft } from "@/lib/chat/drafts.ts";
import { findMessage, openRoom } from "@/lib/chat/reading.ts";
import { openThread } from "@/lib/chat/threads.ts";
import { PAGE_SIZE } from "@/lib/domain/limits.ts";
import type { Result } from "@/lib/domain/result.ts";
import type { OpenThread } from "@/lib/protocol/inputs.ts";
import type { MessageView, RoomSnapshot } from "@/lib/protocol/views.ts";
import { accepted } from "@/lib/web/accepted.ts";
import type { SignedInState } from "@/lib/web/define.ts";
import { loadShell } from "./shell.ts";
import type { ThreadPageData } from "./ThreadPage.tsx";

/** A side thread's page: the room first, so that the thread is never behind it. */
export async function loadThread(
  req: Request,
  state: SignedInState,
  input: Result<OpenThread>,
  { replyTo }: { replyTo?: number } = {},
): Promise<ThreadPageData> {
  const at = accepted(input);
  const snapshot = await openAround(state, at);
  const { app, user } = state;
  const { roomId, seq } = at;
  const begun = await findDraft(app, user, { roomId, thread: seq });
  return {
    begun,
    besides: await findDraft(app, user, { roomId }),
    snapshot,
    thread: accepted(await openThread(app, user, at)),
    answering: await findAnswered(state, roomId, replyTo ?? begun?.replyTo),
    shell: await loadShell(req, state),
    newRef: uuidv7(),
  };
}

/** The newest messages, or those around the root where it is not among them. */
async function openAround(
  { app, user }: SignedInState,
  { roomId, seq }: OpenThread,
): Promise<RoomSnapshot> {
  const limit = PAGE_SIZE;
  const newest = accepted(await openRoom(app, user, { roomId, limit }));
  if (!newest.messages[0] || seq >= newest.messages[0].seq) return newest;
  return accepted(await openRoom(app, user, { roomId, around: seq, limit }));
}

/** The message that is to be answered, if it is there. */
export async function findAnswered(
  { app, user }: SignedInState,
  roomId: string,
  seq?: number,
): Promise<MessageView | undefined> {
  if (!seq) return undefined;
  const found = await findMessage(app, user, { roomId, seq });
  return found.ok ? found.value : undefined;
}
