import type { ComponentChildren } from "preact";
import { AppShell, type PaneName } from "@/components/AppShell.tsx";
import {
  ConversationPane,
  type ConversationPaneProps,
} from "@/components/ConversationPane.tsx";
import { RoomsPane, type RoomsPaneProps } from "@/components/RoomsPane.tsx";
import type { RoomSnapshot } from "@/lib/protocol/views.ts";

export interface RoomPageData {
  shell: RoomsPaneProps;
  snapshot: RoomSnapshot;
  newRef: string;
  draft?: string;
  error?: string;
}

type Props =
  & RoomPageData
  & Pick<ConversationPaneProps, "instead">
  & {
    pane?: PaneName;
    panel?: ComponentChildren;
  };

/** A conversation between the list and whatever is opened beside it. */
export function RoomPage(
  { shell, pane = "conversation", panel, ...conversation }: Props,
) {
  return (
    <AppShell
      pane={pane}
      list={<RoomsPane {...shell} current={conversation.snapshot.room.id} />}
      conversation={
        <ConversationPane
          {...conversation}
          me={shell.me.id}
          csrf={shell.csrf}
          reader={shell.reader}
        />
      }
      panel={panel}
    />
  );
}
