import { useState } from "preact/hooks";
import { ListPane } from "@/components/own/ListPane.tsx";
import { ThreadItem } from "@/components/own/ThreadItem.tsx";
import { type Reader, readerOn } from "@/lib/client/page/reader.ts";
import type { Page } from "@/lib/client/session.ts";
import type { ThreadListing } from "@/lib/protocol/own_views.ts";
import { useOwnList } from "@/islands/(_parts)/use_own_list.ts";

type Props = { page: Page; threads: ThreadListing[]; reader: Reader };

/** The side threads that somebody follows, the one with the newest message first. */
export default function Threads({ page, ...props }: Props) {
  const [threads, show] = useState(props.threads);
  useOwnList(page, "list_threads", show);
  const reader = readerOn(props.reader);
  return (
    <ListPane
      title="Threads"
      icon="messages-square"
      nothing="No threads yet. Those that you start or write in are listed here."
    >
      {threads.map((thread) => (
        <ThreadItem
          key={`${thread.roomId} ${thread.thread}`}
          {...{ thread, reader }}
          me={page.account.id}
        />
      ))}
    </ListPane>
  );
}
