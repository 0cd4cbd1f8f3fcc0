import { page } from "fresh";
import type { Line } from "@/components/days.ts";
import { EditForm } from "@/components/EditForm.tsx";
import { editMessage } from "@/lib/chat/messages.ts";
import { findMessage } from "@/lib/chat/reading.ts";
import { permalink } from "@/lib/protocol/hrefs.ts";
import {
  DeleteMessage,
  EditMessage,
  ListMessages,
  OpenThread,
} from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { statusOf } from "@/lib/web/reply.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { loadRoom } from "@/routes/(app)/(_parts)/load_room.ts";
import { loadThread } from "@/routes/(app)/(_parts)/load_thread.ts";
import {
  RoomPage,
  type RoomPageData,
} from "@/routes/(app)/(_parts)/RoomPage.tsx";
import {
  ThreadPage,
  type ThreadPageData,
} from "@/routes/(app)/(_parts)/ThreadPage.tsx";

export const handler = define.handlers({
  async GET({ req, params, state }) {
    return page(await loadEdited(req, state, params));
  },

  async POST(ctx) {
    const { req, params, state } = ctx;
    const form = await readForm(req, EditMessage, params);
    const edited = form.input.ok
      ? await editMessage(state.app, state.user, form.input.value)
      : form.input;
    if (edited.ok) {
      return ctx.redirect(
        permalink(params.roomId, edited.value.seq),
        303,
      );
    }
    const { message, fields } = edited.refusal;
    const data = {
      ...await loadEdited(req, state, params),
      typed: form.typed.body,
      error: fields?.body ?? message,
      asks: edited.refusal.code === "unconfirmed",
    };
    return page(data, { status: statusOf(edited.refusal) });
  },
});

export default define.page<typeof handler>((
  { data: { seq, typed, error, asks, room, thread } },
) => {
  const { csrf } = (thread ?? room!).shell;
  const instead = (line: Line) =>
    line.message.seq === seq && (
      <EditForm
        {...{ line, csrf, error, asks }}
        body={typed ?? line.message.body ?? ""}
      />
    );
  return thread
    ? <ThreadPage {...thread} instead={instead} />
    : <RoomPage {...room!} instead={instead} />;
});

interface Edited {
  seq: number;
  room?: RoomPageData;
  thread?: ThreadPageData; // where it is a message of a side thread
  typed?: string;
  error?: string;
  asks?: boolean;
}

async function loadEdited(
  req: Request,
  state: SignedInState,
  params: Record<string, string>,
): Promise<Edited> {
  const { roomId, seq } = accepted(parse(DeleteMessage, params));
  const edited: Edited = { seq };
  const found = await findMessage(state.app, state.user, { roomId, seq });
  const { thread } = accepted(found);
  if (thread) {
    const at = parse(OpenThread, { roomId, seq: thread, around: seq });
    return { ...edited, thread: await loadThread(req, state, at) };
  }
  const around = parse(ListMessages, { roomId, around: seq });
  return { ...edited, room: await loadRoom(req, state, around) };
}
