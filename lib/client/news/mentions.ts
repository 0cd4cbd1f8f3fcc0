import { effect } from "@preact/signals";
import type { MentionPage } from "@/lib/protocol/own_views.ts";
import type { Feed } from "./feed.ts";

/**
 * Reads the newest mentions again whenever one may have come, changed or been read: what the page
 * shows is then what it would show when loaded. One reading at a time; what comes meanwhile asks for
 * another. Returns what stops it.
 */
export function followMentions(
  { rooms, touched }: Pick<Feed, "rooms" | "touched">,
  read: () => Promise<MentionPage | null>,
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
      const page = await read();
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
