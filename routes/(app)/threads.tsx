import { page } from "fresh";
import { AppShell } from "@/components/shell/AppShell.tsx";
import Threads from "@/islands/pages/Threads.tsx";
import RoomList from "@/islands/RoomList.tsx";
import { listThreads } from "@/lib/chat/threads.ts";
import { define } from "@/lib/web/define.ts";
import { loadShell } from "@/routes/(app)/(_parts)/shell.ts";

export const handler = define.handlers({
  async GET({ req, state }) {
    return page({
      shell: await loadShell(req, state),
      threads: await listThreads(state.app, state.user),
    });
  },
});

export default define.page<typeof handler>(({ data: { shell, threads } }) => (
  <AppShell
    pane="conversation"
    list={<RoomList {...shell} current="threads" />}
    conversation={
      <Threads
        page={shell.page}
        reader={shell.reader}
        threads={threads}
      />
    }
  />
));
