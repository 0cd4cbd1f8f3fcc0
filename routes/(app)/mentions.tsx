import { page } from "fresh";
import { AppShell } from "@/components/shell/AppShell.tsx";
import Mentions from "@/islands/pages/Mentions.tsx";
import RoomList from "@/islands/RoomList.tsx";
import { listMentions } from "@/lib/chat/mentions.ts";
import { ListMentions } from "@/lib/protocol/finding_inputs.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readQuery } from "@/lib/web/read_input.ts";
import { loadShell } from "@/routes/(app)/(_parts)/shell.ts";

export const handler = define.handlers({
  async GET({ req, url, state }) {
    const { app, user } = state;
    const input = accepted(readQuery(url, ListMentions));
    return page({
      mentions: accepted(await listMentions(app, user, input)),
      isNewest: !input.before,
      shell: await loadShell(req, state),
    });
  },
});

export default define.page<typeof handler>(({ data: { shell, ...props } }) => (
  <AppShell
    pane="conversation"
    list={<RoomList {...shell} current="mentions" />}
    conversation={
      <Mentions {...props} page={shell.page} reader={shell.reader} />
    }
  />
));
