import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import {
  MentionsPane,
  type MentionsPaneProps,
} from "@/components/own/MentionsPane.tsx";
import { liveOn } from "@/lib/client/page/live_page.ts";
import { followMentions } from "@/lib/client/news/mentions.ts";
import { readerOn } from "@/lib/client/page/reader.ts";
import type { Page } from "@/lib/client/session.ts";

type Props = Omit<MentionsPaneProps, "me"> & { page: Page };

/** The newest mentions, as they come and go; older pages stand still. */
export default function Mentions({ page, ...props }: Props) {
  const session = useMemo(() => liveOn(page), []);
  const mentions = useSignal(props.mentions);
  useEffect(() => {
    if (!props.isNewest || !session) return;
    return followMentions(session, (now) => mentions.value = now);
  }, []);
  return (
    <MentionsPane
      {...props}
      me={page.account.id}
      mentions={mentions.value}
      reader={readerOn(props.reader)}
    />
  );
}
