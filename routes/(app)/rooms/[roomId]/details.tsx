import { page } from "fresh";
import { DetailsPanel } from "@/components/panels/DetailsPanel.tsx";
import { changeRoom } from "@/lib/chat/rooms.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import { ChangeRoom, ListMessages } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { statusOf } from "@/lib/web/reply.ts";
import { loadRoom } from "@/routes/(app)/(_parts)/load_room.ts";
import { RoomPage } from "@/routes/(app)/(_parts)/RoomPage.tsx";

export const handler = define.handlers({
  async GET({ req, params, state }) {
    return page(await load(req, state, params));
  },

  async POST(ctx) {
    const { req, params, state } = ctx;
    const form = await readForm(req, ChangeRoom, params);
    const changed = form.input.ok
      ? await changeRoom(state.app, state.user, form.input.value)
      : form.input;
    if (changed.ok) return ctx.redirect(`/rooms/${changed.value.id}`, 303);
    const { refusal } = changed;
    const data = await load(req, state, params, form.typed, refusal);
    return page(data, { status: statusOf(refusal) });
  },
});

export default define.page<typeof handler>((
  { data: { room, typed, refusal } },
) => (
  <RoomPage
    {...room}
    pane="panel"
    panel={
      <DetailsPanel
        room={room.snapshot.room}
        csrf={room.shell.csrf}
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
  typed: Record<string, string> = {},
  refusal?: Refusal,
) {
  return {
    room: await loadRoom(req, state, parse(ListMessages, params)),
    typed,
    refusal,
  };
}
