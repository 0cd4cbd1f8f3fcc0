import { computed, effect } from "@preact/signals";
import type {
  MentionPage,
  SavedView,
  ScheduledView,
  ThreadListing,
} from "@/lib/protocol/own_views.ts";
import { newRef } from "@/lib/client/ref.ts";
import type { Session } from "@/lib/client/session.ts";

/** What a person has across all rooms, by what asks for it. */
export interface OwnLists {
  list_mentions: MentionPage;
  list_saved: SavedView[];
  list_scheduled: ScheduledView[];
  list_threads: ThreadListing[];
}

export type OwnList = keyof OwnLists;

/** Changes whenever one of the list has come or gone. */
const CHANGES: Record<OwnList, (session: Session) => unknown> = {
  list_mentions: ({ feed }) => feed.rooms.mentioned.value,
  list_saved: ({ saved }) => saved.value,
  list_scheduled: ({ scheduled }) => scheduled.value,
  list_threads: ({ feed }) => feed.threads.list.value,
};

/**
 * Reads a list again whenever something of it may have come, changed or gone, and after a cut: what
 * the page shows is then what it would show when loaded. One reading at a time; what comes
 * meanwhile asks for another. Returns what stops it.
 */
export function followList<Name extends OwnList>(
  session: Session,
  name: Name,
  show: (list: OwnLists[Name]) => void,
): () => void {
  let isReading = false;
  let isStale = false;
  const refresh = async () => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale) {
      isStale = false;
      const answer = await session.requests.ask({ type: name, ref: newRef() });
      if (answer?.ok) show(answer.value as OwnLists[Name]);
    }
    isReading = false;
  };
  const { feed, socket } = session;
  const rooms = computed(() =>
    feed.rooms.list.value.map(({ id, name }) => `${id} ${name}`).sort().join()
  );
  return effect(() => {
    CHANGES[name](session);
    rooms.value;
    feed.touched.value;
    if (socket.state.value === "connected") void refresh();
  });
}
