import { page } from "fresh";
import { ThreadItem } from "@/components/own/ThreadItem.tsx";
import { listThreads } from "@/lib/chat/threads.ts";
import { define } from "@/lib/web/define.ts";
import { ListPage } from "@/routes/(app)/(_parts)/ListPage.tsx";
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
  <ListPage
    shell={shell}
    current="threads"
    title="Threads"
    icon="messages-square"
    nothing="No threads yet. Those that you start or write in are listed here."
  >
    {threads.map((thread) => (
      <ThreadItem
        key={`${thread.roomId} ${thread.thread}`}
        thread={thread}
        reader={shell.reader}
      />
    ))}
  </ListPage>
));
