import type { ComponentChildren } from "preact";
import { IconLink } from "./IconButton.tsx";

export type PaneName = "list" | "conversation" | "panel";

type Props = {
  /** The pane a phone shows; a wide screen shows the list and the conversation with it. */
  pane: PaneName;
  list: ComponentChildren;
  conversation: ComponentChildren;
  panel?: ComponentChildren;
};

export function AppShell({ pane, list, conversation, panel }: Props) {
  return (
    <div class="shell" data-pane={pane}>
      <a class="skip" href="#conversation">Skip to conversation</a>
      <nav class="pane pane-list" aria-label="Conversations">{list}</nav>
      <main class="pane pane-conversation" id="conversation" tabIndex={-1}>
        {conversation}
      </main>
      {panel && <aside class="pane pane-panel">{panel}</aside>}
    </div>
  );
}

type HeadProps = {
  title: string;
  backHref: string;
  children?: ComponentChildren;
};

/** The head of a panel: members, search, details … */
export function PanelHead({ title, backHref, children }: HeadProps) {
  return (
    <header class="pane-head">
      <h2 class="flex-1 truncate text-lg font-bold">{title}</h2>
      {children}
      <IconLink icon="x" label="Close" href={backHref} />
    </header>
  );
}
