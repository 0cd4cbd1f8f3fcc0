import { page } from "fresh";
import { AppShell } from "@/components/shell/AppShell.tsx";
import { CreateRoomForm } from "@/components/room/CreateRoomForm.tsx";
import RoomList from "@/islands/RoomList.tsx";
import { createRoom } from "@/lib/chat/rooms.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import { CreateRoom } from "@/lib/protocol/inputs.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { statusOf } from "@/lib/web/reply.ts";
import { loadShell } from "@/routes/(app)/(_parts)/shell.ts";

export const handler = define.handlers({
  async GET({ req, state }) {
    return page(await load(req, state));
  },

  async POST(ctx) {
    const { req, state } = ctx;
    const form = await readForm(req, CreateRoom);
    const created = form.input.ok
      ? await createRoom(state.app, state.user, form.input.value)
      : form.input;
    if (created.ok) return ctx.redirect(`/rooms/${created.value.id}`, 303);
    const { refusal } = created;
    return page(await load(req, state, form.typed, refusal), {
      status: statusOf(refusal),
    });
  },
});

export default define.page<typeof handler>(({ data: { shell, ...form } }) => (
  <AppShell
    pane="conversation"
    list={<RoomList {...shell} />}
    conversation={<CreateRoomForm {...form} csrf={shell.csrf} />}
  />
));

async function load(
  req: Request,
  state: SignedInState,
  typed: Record<string, string> = {},
  refusal?: Refusal,
) {
  return { shell: await loadShell(req, state), typed, refusal };
}
