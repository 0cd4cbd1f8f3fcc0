import { page } from "fresh";
import { DeleteDialog } from "@/components/panels/DeleteDialog.tsx";
import { Title } from "@/components/ui/Title.tsx";
import { deleteMessage } from "@/lib/chat/messages.ts";
import { findMessage } from "@/lib/chat/reading.ts";
import { messageHref } from "@/lib/protocol/hrefs.ts";
import { DeleteMessage } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { accepted } from "@/lib/web/accepted.ts";

export const handler = define.handlers({
  async GET({ params, state }) {
    const input = accepted(parse(DeleteMessage, params));
    const message = accepted(await findMessage(state.app, state.user, input));
    const csrf = await state.csrf();
    return page({ roomId: input.roomId, message, csrf });
  },

  async POST(ctx) {
    const { req, params, state } = ctx;
    const input = accepted(await readInput(req, DeleteMessage, params));
    accepted(await deleteMessage(state.app, state.user, input));
    return ctx.redirect(`/rooms/${input.roomId}#m${input.seq}`, 303);
  },
});

export default define.page<typeof handler>(
  ({ data: { roomId, message, csrf } }) => {
    const href = messageHref(roomId, message.seq);
    return (
      <main class="dialog-page">
        <Title>Delete a message</Title>
        <DeleteDialog {...{ href, csrf }} body={message.body ?? ""} />
      </main>
    );
  },
);
