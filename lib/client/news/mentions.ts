import { effect } from "@preact/signals";
import type { MentionPage } from "@/lib/protocol/own_views.ts";
import type { Session } from "@/lib/client/session.ts";

/**
 * Reads the newest mentions again whenever one may have come, changed or been read: what the page
 * shows is then what it would show when loaded. One reading at a time; what comes meanwhile asks for
 * another. Returns what stops it.
 */
export function followMentions(
  { feed: { rooms, touched }, requests }: Session,
  show: (page: MentionPage) => void,
): () => void {
  let isReading = false;
  let isStale = false;
  const refresh = async () => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale) {
      isStale = false;
      const page = await requests.listMentions();
      if (page) show(page);
    }
    isReading = false;
  };
  return effect(() => {
    rooms.mentioned.value;
    touched.value;
    void refresh();
  });
}
