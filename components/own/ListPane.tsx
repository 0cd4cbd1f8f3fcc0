import type { Signal } from "@preact/signals";
import type { ComponentChildren, Ref } from "preact";
import { SubPage } from "@/components/shell/SubPage.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import type { IconName } from "@/components/ui/icon_names.ts";
import { Toast } from "@/components/ui/Toast.tsx";

type Props = {
  title: string;
  icon: IconName;
  nothing: string; // said where there is none
  children: ComponentChildren[];
  /** Below the list. */
  foot?: ComponentChildren;
  listRef?: Ref<HTMLUListElement>;
  onSubmit?: (event: SubmitEvent) => void;
  /** What has become of what was asked here. */
  said?: Signal<string | undefined>;
};

/** A list of one's own in a conversation's place. */
export function ListPane(
  { title, icon, nothing, children, foot, listRef, onSubmit, said }: Props,
) {
  return (
    <SubPage title={title} backHref="/rooms">
      {children.length === 0 && <EmptyState icon={icon}>{nothing}</EmptyState>}
      <ul ref={listRef} onSubmit={onSubmit}>{children}</ul>
      {foot}
      <div class="toasts">
        {said?.value && (
          <Toast onClose={() => said.value = undefined}>{said.value}</Toast>
        )}
      </div>
    </SubPage>
  );
}
