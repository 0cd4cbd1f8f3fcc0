import { page } from "fresh";
import { AppShell } from "@/components/AppShell.tsx";
import { EmptyState } from "@/components/EmptyState.tsx";
import { SavedItem } from "@/components/SavedItem.tsx";
import { SubPage } from "@/components/SubPage.tsx";
import RoomList from "@/islands/RoomList.tsx";
import { listSaved } from "@/lib/chat/saved.ts";
import { define } from "@/lib/web/define.ts";
import { loadShell } from "@/routes/(app)/(_parts)/shell.ts";

/** What somebody put aside, due reminders first. */
export const handler = define.handlers({
  async GET({ req, state }) {
    return page({
      shell: await loadShell(req, state),
      saved: await listSaved(state.app, state.user),
    });
  },
});

export default define.page<typeof handler>(({ data: { shell, saved } }) => (
  <AppShell
    pane="conversation"
    list={<RoomList {...shell} current="saved" />}
    conversation={
      <SubPage title="Saved" backHref="/rooms">
        {saved.length === 0 && (
          <EmptyState icon="bookmark">
            Nothing saved yet. Save a message from its menu, and it is kept here
            for you.
          </EmptyState>
        )}
        <ul>
          {saved.map((one) => (
            <SavedItem
              key={`${one.roomId} ${one.seq}`}
              saved={one}
              reader={shell.reader}
              csrf={shell.csrf}
            />
          ))}
        </ul>
      </SubPage>
    }
  />
));
