import { page } from "fresh";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { Dialog } from "@/components/ui/Dialog.tsx";
import { Title } from "@/components/ui/Title.tsx";
import { findRoom } from "@/lib/chat/reading.ts";
import { leaveRoom } from "@/lib/chat/rooms.ts";
import { LeaveRoom } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { accepted } from "@/lib/web/accepted.ts";

export const handler = define.handlers({
  async GET({ params, state }) {
    const { roomId } = accepted(parse(LeaveRoom, params));
    const room = accepted(await findRoom(state.app, state.user, roomId));
    return page({ room, csrf: await state.csrf() });
  },

  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, LeaveRoom, ctx.params));
    accepted(await leaveRoom(app, user, input));
    return ctx.redirect("/rooms", 303);
  },
});

export default define.page<typeof handler>(({ data: { room, csrf } }) => {
  const href = `/rooms/${room.id}`;
  return (
    <main class="dialog-page">
      <Title>{`Leave ${room.name}`}</Title>
      <Dialog title={`Leave ${room.name}?`} closeHref={href}>
        <p class="text-muted">
          {room.kind === "public"
            ? "You can join again whenever you like."
            : "Somebody has to add you again before you can come back."}
        </p>
        <form
          method="post"
          action={`${href}/leave`}
          class="flex justify-end gap-2"
        >
          <Csrf token={csrf} />
          <ButtonLink href={href}>Cancel</ButtonLink>
          <Button variant="danger" type="submit">Leave</Button>
        </form>
      </Dialog>
    </main>
  );
});
