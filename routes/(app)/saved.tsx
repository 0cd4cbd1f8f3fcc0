import { page } from "fresh";
import { AppShell } from "@/components/shell/AppShell.tsx";
import Saved from "@/islands/pages/Saved.tsx";
import RoomList from "@/islands/RoomList.tsx";
import { listSaved } from "@/lib/chat/saved.ts";
import { define } from "@/lib/web/define.ts";
import { loadShell } from "@/routes/(app)/(_parts)/shell.ts";

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
      <Saved
        page={shell.page}
        csrf={shell.csrf}
        reader={shell.reader}
        saved={saved}
      />
    }
  />
));
