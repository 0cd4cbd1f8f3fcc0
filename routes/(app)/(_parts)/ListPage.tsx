import { type ComponentChild, toChildArray } from "preact";
import { AppShell } from "@/components/shell/AppShell.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import type { IconName } from "@/components/ui/icon_names.ts";
import { SubPage } from "@/components/shell/SubPage.tsx";
import RoomList, { type RoomListProps } from "@/islands/RoomList.tsx";

type Props = {
  shell: RoomListProps;
  current: "saved" | "threads";
  title: string;
  icon: IconName;
  nothing: string; // said where there is none
  children: ComponentChild[];
};

/** A list of one's own beside the conversations. */
export function ListPage(
  { shell, current, title, icon, nothing, children }: Props,
) {
  return (
    <AppShell
      pane="conversation"
      list={<RoomList {...shell} current={current} />}
      conversation={
        <SubPage title={title} backHref="/rooms">
          {toChildArray(children).length === 0 && (
            <EmptyState icon={icon}>{nothing}</EmptyState>
          )}
          <ul>{children}</ul>
        </SubPage>
      }
    />
  );
}
