import { page } from "fresh";
import { ListMessages, PostMessage } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { define } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { statusOf } from "@/lib/web/reply.ts";
import { findAnswered } from "@/routes/(app)/(_parts)/load_thread.ts";
import { loadRoom } from "@/routes/(app)/(_parts)/load_room.ts";
import { RoomPage } from "@/routes/(app)/(_parts)/RoomPage.tsx";

/** Shows what has been written, and keeps it: nothing is posted. */
export const handler = define.handlers({
  async GET({ req, params, state }) {
    return page(await loadRoom(req, state, parse(ListMessages, params)));
  },

  async POST({ req, params, state }) {
    const { input, typed } = await readForm(req, PostMessage, params);
    const room = await loadRoom(req, state, parse(ListMessages, params));
    const replyTo = Number(typed.replyTo ?? 0);
    const answering = await findAnswered(state, params.roomId, replyTo);
    const draft = typed.body;
    if (input.ok) {
      const { ref, body } = input.value;
      return page({ ...room, answering, newRef: ref, draft, preview: body });
    }
    const { message, fields } = input.refusal;
    const error = fields?.body ?? message;
    return page({ ...room, answering, draft, error }, {
      status: statusOf(input.refusal),
    });
  },
});

export default define.page<typeof handler>(({ data }) => (
  <RoomPage
    {...data}
  />
));
