import { page } from "fresh";
import Members from "@/islands/pages/Members.tsx";
import { findPeople } from "@/lib/chat/people.ts";
import { addMember, listMembers } from "@/lib/chat/rooms.ts";
import { FindPeople } from "@/lib/protocol/finding_inputs.ts";
import { AddMember, JoinRoom, ListMessages } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { define } from "@/lib/web/define.ts";
import { readInput, readQuery } from "@/lib/web/read_input.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { loadRoom } from "@/routes/(app)/(_parts)/load_room.ts";
import { RoomPage } from "@/routes/(app)/(_parts)/RoomPage.tsx";

export const handler = define.handlers({
  async GET({ req, url, params, state }) {
    const { app, user } = state;
    const { roomId } = accepted(parse(JoinRoom, params));
    const { q } = accepted(readQuery(url, FindPeople));
    const members = accepted(await listMembers(app, user, roomId));
    const found = q ? accepted(await findPeople(app, user, { q })) : [];
    const room = await loadRoom(req, state, parse(ListMessages, { roomId }));
    return page({ room, members, found, q });
  },

  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, AddMember, ctx.params));
    accepted(await addMember(app, user, input));
    return ctx.redirect(`/rooms/${input.roomId}/members`, 303);
  },
});

export default define.page<typeof handler>(({ data: { room, ...panel } }) => (
  <RoomPage
    {...room}
    pane="panel"
    panel={
      <Members
        {...panel}
        page={room.shell.page}
        room={room.snapshot.room}
        csrf={room.shell.csrf}
      />
    }
  />
));
