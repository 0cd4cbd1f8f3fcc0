import { page } from "fresh";
import { SaveDialog } from "@/components/panels/SaveDialog.tsx";
import { Title } from "@/components/ui/Title.tsx";
import { findMessage } from "@/lib/chat/reading.ts";
import { saveMessage } from "@/lib/chat/saved.ts";
import { messageHref } from "@/lib/protocol/hrefs.ts";
import { DeleteMessage, SaveMessage } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { readerOf } from "@/lib/web/reader.ts";

export const handler = define.handlers({
  async GET({ req, params, state }) {
    const input = accepted(parse(DeleteMessage, params));
    const message = accepted(await findMessage(state.app, state.user, input));
    const reader = readerOf(req, state.app.now());
    const csrf = await state.csrf();
    return page({ roomId: input.roomId, message, reader, csrf });
  },

  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, SaveMessage, ctx.params));
    accepted(await saveMessage(app, user, input));
    const href = messageHref(input.roomId, input.seq);
    return ctx.redirect(`${href}#m${input.seq}`, 303);
  },
});

export default define.page<typeof handler>(
  ({ data: { roomId, message, ...rest } }) => (
    <main class="dialog-page">
      <Title>Save a message</Title>
      <SaveDialog
        {...rest}
        href={messageHref(roomId, message.seq)}
        body={message.body ?? ""}
      />
    </main>
  ),
);
