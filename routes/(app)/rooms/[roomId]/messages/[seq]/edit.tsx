import { page } from "fresh";
import { EditForm } from "@/components/EditForm.tsx";
import { editMessage } from "@/lib/chat/messages.ts";
import {
  DeleteMessage,
  EditMessage,
  ListMessages,
} from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { statusOf } from "@/lib/web/reply.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { loadRoom } from "@/routes/(app)/(_parts)/load_room.ts";
import { RoomPage } from "@/routes/(app)/(_parts)/RoomPage.tsx";

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
        `/rooms/${params.roomId}/messages/${params.seq}#m${params.seq}`,
        303,
      );
    }
    const { message, fields } = edited.refusal;
    const data = {
      ...await loadEdited(req, state, params),
      typed: form.typed.body,
      error: fields?.body ?? message,
    };
    return page(data, { status: statusOf(edited.refusal) });
  },
});

export default define.page<typeof handler>((
  { data: { seq, typed, error, ...room } },
) => (
  <RoomPage
    {...room}
    instead={(line) =>
      line.message.seq === seq && (
        <EditForm
          line={line}
          csrf={room.shell.csrf}
          body={typed ?? line.message.body ?? ""}
          error={error}
        />
      )}
  />
));

interface Edited {
  seq: number;
  typed?: string;
  error?: string;
}

async function loadEdited(
  req: Request,
  state: SignedInState,
  params: Record<string, string>,
) {
  const { roomId, seq } = accepted(parse(DeleteMessage, params));
  const around = parse(ListMessages, { roomId, around: seq });
  const edited: Edited = { seq };
  return { ...await loadRoom(req, state, around), ...edited };
}
