import type { ComponentChildren } from "preact";
import { AppShell, type PaneName } from "@/components/shell/AppShell.tsx";
import { ConversationPane } from "@/components/room/ConversationPane.tsx";
import { NewRef } from "@/components/composer/NewRef.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import type { Found, Line } from "@/components/ui/days.ts";
import { ACT_FORM } from "@/components/ui/ActButton.tsx";
import { Title } from "@/components/ui/Title.tsx";
import Conversation from "@/islands/Conversation.tsx";
import RoomList, { type RoomListProps } from "@/islands/RoomList.tsx";
import type { Begun } from "@/lib/domain/model.ts";
import type { RoomReceipts } from "@/lib/protocol/receipt_views.ts";
import type { MessageView, RoomSnapshot } from "@/lib/protocol/views.ts";

export interface RoomPageData {
  shell: RoomListProps;
  snapshot: RoomSnapshot;
  receipts?: RoomReceipts;
  newRef: string;
  draft?: string;
  begun?: Begun;
  answering?: MessageView;
  error?: string;
  asks?: boolean;
  preview?: string;
  found?: Found;
}

type Props = RoomPageData & {
  pane?: PaneName;
  panel?: ComponentChildren;
  /** What stands in a message's place: the form that edits it without a script. */
  instead?: (line: Line) => ComponentChildren;
};

/** A conversation between the list and whatever is opened beside it. */
export function RoomPage(
  { shell, pane = "conversation", panel, instead, newRef, ...conversation }:
    Props,
) {
  const { page, csrf, reader } = shell;
  const { threads } = shell;
  const props = { ...conversation, csrf, reader, threads };
  const { room } = conversation.snapshot;
  return (
    <>
      <Title>{room.name}</Title>
      <form id={ACT_FORM} method="post" hidden>
        <Csrf token={csrf} />
      </form>
      <NewRef value={newRef} />
      <AppShell
        pane={pane}
        list={<RoomList {...shell} current={room.id} />}
        conversation={instead
          ? (
            <ConversationPane
              {...props}
              me={page.account.id}
              instead={instead}
            />
          )
          : <Conversation {...props} page={page} />}
        panel={panel}
      />
    </>
  );
}
