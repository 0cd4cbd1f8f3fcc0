import { page } from "fresh";
import { ReactionsPanel } from "@/components/panels/ReactionsPanel.tsx";
import { listReactors, react } from "@/lib/chat/reactions.ts";
import { findMessage } from "@/lib/chat/reading.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import { messageHref, permalink } from "@/lib/protocol/hrefs.ts";
import { DeleteMessage, ListMessages, React } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { refusedPage } from "@/lib/web/reply.ts";
import { loadRoom } from "@/routes/(app)/(_parts)/load_room.ts";
import { RoomPage } from "@/routes/(app)/(_parts)/RoomPage.tsx";

/** Who answered a message with what, and the way to do so without a script. */
export const handler = define.handlers({
  async GET({ req, params, state }) {
    return page(await load(req, state, params));
  },

  async POST(ctx) {
    const { req, params, state } = ctx;
    const form = await readForm(req, React, params);
    const reacted = form.input.ok
      ? await react(state.app, state.user, form.input.value)
      : form.input;
    if (reacted.ok) {
      return ctx.redirect(permalink(params.roomId, reacted.value.seq), 303);
    }
    const { refusal } = reacted;
    const typed = form.typed.emoji;
    return refusedPage({ ...await load(req, state, params), typed, refusal });
  },
});

export default define.page<typeof handler>((
  { data: { room, seq, reactors, typed, refusal } },
) => (
  <RoomPage
    {...room}
    pane="panel"
    panel={
      <ReactionsPanel
        href={messageHref(room.snapshot.room.id, seq)}
        mayReact={room.snapshot.room.role !== null}
        me={room.shell.page.account.id}
        csrf={room.shell.csrf}
        reactors={reactors}
        typed={typed}
        refusal={refusal}
      />
    }
  />
));

async function load(
  req: Request,
  state: SignedInState,
  params: Record<string, string>,
) {
  const at = accepted(parse(DeleteMessage, params));
  const { roomId, seq } = at;
  const { thread } = accepted(await findMessage(state.app, state.user, at));
  const around = parse(ListMessages, { roomId, around: thread ?? seq });
  const refused: { typed?: string; refusal?: Refusal } = {};
  return {
    room: await loadRoom(req, state, around),
    seq,
    reactors: accepted(await listReactors(state.app, state.user, at)),
    ...refused,
  };
}
