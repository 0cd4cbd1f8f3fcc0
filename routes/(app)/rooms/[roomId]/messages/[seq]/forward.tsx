import { page } from "fresh";
import { uuidv7 } from "uuidv7";
import { ForwardDialog } from "@/components/ForwardDialog.tsx";
import { Title } from "@/components/Title.tsx";
import { forwardMessage } from "@/lib/chat/messages.ts";
import { findMessage, listRooms } from "@/lib/chat/reading.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import { DeleteMessage, ForwardMessage } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { refusedPage } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ params, state }) {
    return page(await load(state, params));
  },

  async POST(ctx) {
    const { req, params, state } = ctx;
    const form = await readForm(req, ForwardMessage, params);
    const forwarded = form.input.ok
      ? await forwardMessage(state.app, state.user, form.input.value)
      : form.input;
    if (forwarded.ok) {
      const { seq } = forwarded.value;
      return ctx.redirect(`/rooms/${form.typed.to}#m${seq}`, 303);
    }
    const { refusal } = forwarded;
    return refusedPage({ ...await load(state, params), refusal });
  },
});

export default define.page<typeof handler>(({ data }) => (
  <main class="dialog-page">
    <Title>Forward a message</Title>
    <ForwardDialog {...data} />
  </main>
));

async function load(
  { app, user, csrf }: SignedInState,
  params: Record<string, string>,
) {
  const input = accepted(parse(DeleteMessage, params));
  const refused: { refusal?: Refusal } = {};
  return {
    message: accepted(await findMessage(app, user, input)),
    href: `/rooms/${input.roomId}/messages/${input.seq}`,
    rooms: await listRooms(app, user),
    newRef: uuidv7(),
    csrf,
    ...refused,
  };
}
