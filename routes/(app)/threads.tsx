import { page } from "fresh";
import { AppShell } from "@/components/AppShell.tsx";
import { EmptyState } from "@/components/EmptyState.tsx";
import { SubPage } from "@/components/SubPage.tsx";
import { ThreadItem } from "@/components/ThreadItem.tsx";
import RoomList from "@/islands/RoomList.tsx";
import { listThreads } from "@/lib/chat/threads.ts";
import { define } from "@/lib/web/define.ts";
import { loadShell } from "@/routes/(app)/(_parts)/shell.ts";

/** The side threads that somebody follows, the one with the newest message first. */
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
      <SubPage title="Threads" backHref="/rooms">
        {threads.length === 0 && (
          <EmptyState icon="messages-square">
            No threads yet. Those that you start or write in are listed here.
          </EmptyState>
        )}
        <ul>
          {threads.map((thread) => (
            <ThreadItem
              key={`${thread.roomId} ${thread.thread}`}
              thread={thread}
              reader={shell.reader}
            />
          ))}
        </ul>
      </SubPage>
    }
  />
));
