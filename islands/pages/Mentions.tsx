import { useState } from "preact/hooks";
import { ListPane } from "@/components/own/ListPane.tsx";
import { MentionItem } from "@/components/own/MentionItem.tsx";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { type Reader, readerOn } from "@/lib/client/page/reader.ts";
import type { Page } from "@/lib/client/session.ts";
import type { MentionPage } from "@/lib/protocol/own_views.ts";
import { useOwnList } from "@/islands/(_parts)/use_own_list.ts";

type Props = {
  page: Page;
  mentions: MentionPage;
  isNewest: boolean; // the first of its pages
  reader: Reader;
};

/** Whatever was meant for oneself; the newest as they come and go, older pages stand still. */
export default function Mentions({ page, isNewest, ...props }: Props) {
  const [newest, show] = useState(props.mentions);
  useOwnList(page, "list_mentions", show);
  const { mentions, people, older } = isNewest ? newest : props.mentions;
  const reader = readerOn(props.reader);
  return (
    <ListPane
      title="Mentions"
      icon="at-sign"
      nothing="No mentions yet. When somebody mentions you, you find it here."
      foot={
        <p class="flex justify-center gap-2 p-3">
          {!isNewest && <ButtonLink small href="/mentions">Newest</ButtonLink>}
          {older && (
            <ButtonLink small href={`/mentions?before=${older}`}>
              Older
            </ButtonLink>
          )}
        </p>
      }
    >
      {mentions.map((mention) => (
        <MentionItem
          key={`${mention.room.id} ${mention.message.seq}`}
          {...{ mention, people, reader }}
          me={page.account.id}
        />
      ))}
    </ListPane>
  );
}
