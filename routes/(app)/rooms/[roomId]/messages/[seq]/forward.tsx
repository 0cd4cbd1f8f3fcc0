import { page } from "fresh";
import { uuidv7 } from "uuidv7";
import { ForwardDialog } from "@/components/panels/ForwardDialog.tsx";
import { Title } from "@/components/ui/Title.tsx";
import { forwardMessage } from "@/lib/chat/messages.ts";
import { findMessage, listRooms } from "@/lib/chat/reading.ts";
import type { Refusal, Result } from "@/lib/domain/result.ts";
import { messageHref, permalink } from "@/lib/protocol/hrefs.ts";
import { FindTargets } from "@/lib/protocol/finding_inputs.ts";
import { DeleteMessage, ForwardMessage } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import type { MessageView } from "@/lib/protocol/views.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { readForm, readQuery } from "@/lib/web/read_input.ts";
import { refusedPage } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ url, params, state }) {
    const { q } = accepted(readQuery(url, FindTargets, params));
    return page(await load(state, params, { q }));
  },

  async POST(ctx) {
    const { req, params, state } = ctx;
    const form = await readForm(req, ForwardMessage, params);
    const forwarded = form.input.ok
      ? await forwardMessage(state.app, state.user, form.input.value)
      : form.input;
    if (forwarded.ok) {
      return ctx.redirect(hrefAfter(form.input, forwarded.value), 303);
    }
    const { refusal } = forwarded;
    // Some may have it already: sent again under the same ref, each has it once.
    const newRef = form.input.ok ? form.input.value.ref : uuidv7();
    return refusedPage({ ...await load(state, params), newRef, refusal });
  },
});

export default define.page<typeof handler>(({ data }) => (
  <main class="dialog-page">
    <Title>Forward a message</Title>
    <ForwardDialog {...data} body={data.message.body ?? ""} />
  </main>
));

/** Where it went, or of several places back to where it is from. */
function hrefAfter(
  input: Result<ForwardMessage>,
  forwarded: MessageView[],
): string {
  const { roomId, seq, to } = accepted(input);
  return to.length === 1
    ? `/rooms/${to[0]}#m${forwarded[0].seq}`
    : permalink(roomId, seq);
}

async function load(
  { app, user, csrf }: SignedInState,
  params: Record<string, string>,
  { q = "" } = {},
) {
  const input = accepted(parse(DeleteMessage, params));
  const refused: { refusal?: Refusal } = {};
  return {
    message: accepted(await findMessage(app, user, input)),
    href: messageHref(input.roomId, input.seq),
    rooms: await listRooms(app, user),
    q,
    newRef: uuidv7(),
    csrf: await csrf(),
    ...refused,
  };
}
