import { useState } from "preact/hooks";
import { ListPane } from "@/components/own/ListPane.tsx";
import { SavedItem } from "@/components/own/SavedItem.tsx";
import { type Reader, readerOn } from "@/lib/client/page/reader.ts";
import type { Page } from "@/lib/client/session.ts";
import type { SavedView } from "@/lib/protocol/own_views.ts";
import { useListForms, useOwnList } from "@/islands/(_parts)/use_own_list.ts";
import { useReminders } from "@/islands/(_parts)/use_reminders.ts";

type Props = { page: Page; saved: SavedView[]; csrf: string; reader: Reader };

/** What somebody put aside, due reminders first. */
export default function Saved({ page, csrf, ...props }: Props) {
  const reader = readerOn(props.reader);
  const [saved, show] = useState(props.saved);
  const now = useReminders(saved, reader.now);
  useOwnList(page, "list_saved", show, now);
  return (
    <ListPane
      title="Saved"
      icon="bookmark"
      nothing="Nothing saved yet. Save a message from its menu, and it is kept here for you."
      {...useListForms()}
    >
      {saved.map((one) => (
        <SavedItem
          key={`${one.roomId} ${one.seq}`}
          saved={one}
          me={page.account.id}
          reader={{ ...reader, now }}
          csrf={csrf}
        />
      ))}
    </ListPane>
  );
}
