import type { ComponentChildren } from "preact";
import { AppShell } from "@/components/shell/AppShell.tsx";
import { SettingsPage } from "@/components/settings/SettingsPage.tsx";
import Answering from "@/islands/pages/Answering.tsx";
import RoomList, { type RoomListProps } from "@/islands/RoomList.tsx";
import type { Refusal } from "@/lib/domain/result.ts";

export interface SettingsData {
  shell: RoomListProps;
  isSaved?: boolean;
  typed?: Record<string, string>; // what was refused
  refusal?: Refusal;
}

type Props = SettingsData & {
  href?: string;
  saved?: string; // what is said when something was
  children: ComponentChildren;
};

/** A section of the settings beside the list of conversations. */
export function SettingsShell(
  { shell, href, isSaved, saved, refusal, children }: Props,
) {
  return (
    <AppShell
      pane="conversation"
      list={<RoomList {...shell} />}
      conversation={
        <>
          <SettingsPage
            {...{ href, isSaved, saved }}
            problem={refusal && !refusal.fields ? refusal.message : undefined}
          >
            {children}
          </SettingsPage>
          <Answering />
        </>
      }
    />
  );
}
