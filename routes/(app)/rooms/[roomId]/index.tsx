import { page } from "fresh";
import { uuidv7 } from "uuidv7";
import { endDraft } from "@/lib/chat/drafts.ts";
import { postMessage } from "@/lib/chat/messages.ts";
import { ListMessages, PostMessage } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { define } from "@/lib/web/define.ts";
import { readForm, readQuery } from "@/lib/web/read_input.ts";
import { statusOf } from "@/lib/web/reply.ts";
import { findAnswered } from "@/routes/(app)/(_parts)/load_thread.ts";
import { loadRoom } from "@/routes/(app)/(_parts)/load_room.ts";
import { RoomPage } from "@/routes/(app)/(_parts)/RoomPage.tsx";

export const handler = define.handlers({
  async GET({ req, url, params, state }) {
    return page(
      await loadRoom(req, state, readQuery(url, ListMessages, params)),
    );
  },

  async POST(ctx) {
    const { req, params, state } = ctx;
    const form = await readForm(req, PostMessage, params);
    const posted = form.input.ok
      ? await postMessage(state.app, state.user, form.input.value)
      : form.input;
    if (posted.ok) {
      await endDraft(state.app, state.user, { roomId: params.roomId });
      return ctx.redirect(`/rooms/${params.roomId}#m${posted.value.seq}`, 303);
    }

    // It may have been stored after all: sent again under the same ref, it is still one message.
    const newRef = form.input.ok ? form.input.value.ref : uuidv7();
    const { message, fields } = posted.refusal;
    const room = await loadRoom(req, state, parse(ListMessages, params));
    const replyTo = Number(form.typed.replyTo ?? 0);
    const data = {
      ...room,
      answering: await findAnswered(state, params.roomId, replyTo),
      newRef,
      draft: form.typed.body,
      error: fields?.body ?? message,
      asks: posted.refusal.code === "unconfirmed",
    };
    return page(data, { status: statusOf(posted.refusal) });
  },
});

export default define.page<typeof handler>(({ data }) => (
  <RoomPage
    {...data}
  />
));
