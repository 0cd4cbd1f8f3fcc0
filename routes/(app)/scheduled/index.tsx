import { page } from "fresh";
import { AppShell } from "@/components/shell/AppShell.tsx";
import Scheduled from "@/islands/pages/Scheduled.tsx";
import RoomList from "@/islands/RoomList.tsx";
import { listScheduled } from "@/lib/chat/scheduled.ts";
import { define } from "@/lib/web/define.ts";
import { loadShell } from "@/routes/(app)/(_parts)/shell.ts";

export const handler = define.handlers({
  async GET({ req, state }) {
    return page({
      shell: await loadShell(req, state),
      scheduled: await listScheduled(state.app, state.user),
    });
  },
});

export default define.page<typeof handler>(({ data: { shell, scheduled } }) => (
  <AppShell
    pane="conversation"
    list={<RoomList {...shell} current="scheduled" />}
    conversation={
      <Scheduled
        page={shell.page}
        csrf={shell.csrf}
        reader={shell.reader}
        scheduled={scheduled}
      />
    }
  />
));
