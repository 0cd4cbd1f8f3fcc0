import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import {
  RoomsPane,
  type RoomsPaneProps,
} from "@/components/sidebar/RoomsPane.tsx";
import { liveOn } from "@/lib/client/page/live_page.ts";
import { listenForKeys, type Overlay } from "@/lib/client/page/page_keys.ts";
import { readerOn } from "@/lib/client/page/reader.ts";
import type { Page } from "@/lib/client/session.ts";
import { listOf } from "@/islands/(_parts)/list_of.ts";
import { Overlays } from "@/islands/(_parts)/Overlays.tsx";
import { useReminders } from "@/islands/(_parts)/use_reminders.ts";
import { nameOf } from "@/lib/client/news/threads.ts";
import type { Begun } from "@/lib/domain/model.ts";

export type RoomListProps =
  & Omit<RoomsPaneProps, "me" | "drafts" | "settings" | "onJump">
  & {
    page: Page;
    drafts: readonly Begun[];
  };

/** The list of one's conversations, as it changes. */
export default function RoomList({ page, drafts, ...props }: RoomListProps) {
  const session = useMemo(() => liveOn(page), []);
  useMemo(() => {
    session?.feed.seed(props.rooms);
    session?.feed.threads.set(props.threads);
    session?.drafts.take(drafts);
  }, []);
  const reader = readerOn(props.reader);
  const saved = session?.saved.value ?? props.saved;
  const now = useReminders(saved, reader.now);
  const overlay = useSignal<Overlay | null>(null);
  useEffect(() => session ? listenForKeys(session, overlay) : undefined, []);
  return (
    <>
      <RoomsPane
        {...props}
        me={session
          ? { ...page.account, ...session.people.find(page.account.id) }
          : page.account}
        saved={saved}
        scheduled={session?.scheduled.value ?? props.scheduled}
        rooms={session ? listOf(session) : props.rooms}
        threads={session?.feed.threads.list.value ?? props.threads}
        settings={session?.settings.value ?? page.settings}
        drafts={session
          ? session.drafts.rooms.value
          : drafts.filter(({ body }) => body).map(nameOf)}
        reader={{ ...reader, now }}
        {...session && {
          onJump: (event) => {
            event.preventDefault();
            overlay.value = "switcher";
          },
        }}
      />
      {session && <Overlays session={session} overlay={overlay} />}
    </>
  );
}

RoomList.keptAs = ({ page, current }: RoomListProps) =>
  `${page.account.id} ${current}`;
