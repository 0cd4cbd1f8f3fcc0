import { page } from "fresh";
import { AppShell } from "@/components/shell/AppShell.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { ScheduledItem } from "@/components/own/ScheduledItem.tsx";
import { SubPage } from "@/components/shell/SubPage.tsx";
import RoomList from "@/islands/RoomList.tsx";
import { listScheduled } from "@/lib/chat/scheduled.ts";
import { define } from "@/lib/web/define.ts";
import { loadShell } from "@/routes/(app)/(_parts)/shell.ts";

/** What somebody left to be sent later: what could not be sent first. */
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
      <SubPage title="Scheduled" backHref="/rooms">
        {scheduled.length === 0 && (
          <EmptyState>
            Messages wait here that you write now and send later.
          </EmptyState>
        )}
        <ul>
          {scheduled.map((one) => (
            <ScheduledItem
              key={one.ref}
              scheduled={one}
              reader={shell.reader}
              csrf={shell.csrf}
            />
          ))}
        </ul>
      </SubPage>
    }
  />
));
