import { useState } from "preact/hooks";
import { ListPane } from "@/components/own/ListPane.tsx";
import { ScheduledItem } from "@/components/own/ScheduledItem.tsx";
import { type Reader, readerOn } from "@/lib/client/page/reader.ts";
import type { Page } from "@/lib/client/session.ts";
import type { ScheduledView } from "@/lib/protocol/own_views.ts";
import { useListForms, useOwnList } from "@/islands/(_parts)/use_own_list.ts";

type Props = {
  page: Page;
  scheduled: ScheduledView[];
  csrf: string;
  reader: Reader;
};

/** What somebody left to be sent later: what could not be sent first. */
export default function Scheduled({ page, csrf, ...props }: Props) {
  const [scheduled, show] = useState(props.scheduled);
  useOwnList(page, "list_scheduled", show);
  const reader = readerOn(props.reader);
  return (
    <ListPane
      title="Scheduled"
      icon="clock"
      nothing="Messages wait here that you write now and send later."
      {...useListForms()}
    >
      {scheduled.map((one) => (
        <ScheduledItem key={one.ref} scheduled={one} {...{ reader, csrf }} />
      ))}
    </ListPane>
  );
}
