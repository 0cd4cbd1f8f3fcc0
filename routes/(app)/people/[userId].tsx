import { page } from "fresh";
import { AppShell } from "@/components/shell/AppShell.tsx";
import Profile from "@/islands/pages/Profile.tsx";
import RoomList from "@/islands/RoomList.tsx";
import { findProfile } from "@/lib/chat/profiles.ts";
import { openDirect } from "@/lib/chat/directs.ts";
import { OpenDirect } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { ShowPerson } from "@/lib/protocol/settings_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { loadShell } from "@/routes/(app)/(_parts)/shell.ts";

export const handler = define.handlers({
  async GET({ req, params, state }) {
    const { app, user } = state;
    const input = accepted(parse(ShowPerson, params));
    return page({
      profile: accepted(await findProfile(app, user, input)),
      shell: await loadShell(req, state),
    });
  },

  /** Opens the one conversation with this person. */
  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, OpenDirect, ctx.params));
    const room = accepted(await openDirect(app, user, input));
    return ctx.redirect(`/rooms/${room.id}`, 303);
  },
});

export default define.page<typeof handler>(({ data: { shell, profile } }) => (
  <AppShell
    pane="conversation"
    list={<RoomList {...shell} />}
    conversation={
      <Profile
        profile={profile}
        page={shell.page}
        csrf={shell.csrf}
        reader={shell.reader}
      />
    }
  />
));
