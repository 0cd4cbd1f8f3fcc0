import { page } from "fresh";
import { AppShell } from "@/components/shell/AppShell.tsx";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import RoomList from "@/islands/RoomList.tsx";
import { define } from "@/lib/web/define.ts";
import { loadShell } from "@/routes/(app)/(_parts)/shell.ts";

export const handler = define.handlers({
  async GET({ req, state }) {
    return page(await loadShell(req, state));
  },
});

export default define.page<typeof handler>(({ data }) => (
  <AppShell
    pane="list"
    list={
      <>
        <h1 class="sr-only">Conversations</h1>
        <RoomList {...data} />
      </>
    }
    conversation={
      <EmptyState
        icon="messages-square"
        action={
          <div class="flex flex-wrap justify-center gap-2">
            <ButtonLink href="/rooms/browse">Browse rooms</ButtonLink>
            <ButtonLink href="/people">Message somebody</ButtonLink>
          </div>
        }
      >
        Choose a conversation, or start a new one.
      </EmptyState>
    }
  />
));
