import { page } from "fresh";
import { SavedItem } from "@/components/own/SavedItem.tsx";
import { listSaved } from "@/lib/chat/saved.ts";
import { define } from "@/lib/web/define.ts";
import { ListPage } from "@/routes/(app)/(_parts)/ListPage.tsx";
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
  <ListPage
    shell={shell}
    current="saved"
    title="Saved"
    icon="bookmark"
    nothing="Nothing saved yet. Save a message from its menu, and it is kept here for you."
  >
    {saved.map((one) => (
      <SavedItem
        key={`${one.roomId} ${one.seq}`}
        saved={one}
        reader={shell.reader}
        csrf={shell.csrf}
      />
    ))}
  </ListPage>
));
