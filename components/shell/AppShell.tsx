import type { ComponentChildren } from "preact";
import { IconLink } from "@/components/ui/IconButton.tsx";

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
      <a class="skip" href="#main">Skip to content</a>
      <Pane name="list" shown={pane}>
        <nav aria-label="Conversations">{list}</nav>
      </Pane>
      <Pane name="conversation" shown={pane} label="Conversation">
        {conversation}
      </Pane>
      {panel && <Pane name="panel" shown={pane}>{panel}</Pane>}
    </div>
  );
}

type PaneProps = {
  name: PaneName;
  shown: PaneName;
  label?: string;
  children: ComponentChildren;
};

/** The pane that a phone shows is what the page is about. */
function Pane({ name, shown, label, children }: PaneProps) {
  const look = `pane pane-${name}`;
  return name === shown
    ? <main id="main" tabIndex={-1} class={look}>{children}</main>
    : <section aria-label={label} class={look}>{children}</section>;
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
      <h1 class="flex-1 truncate text-lg font-bold">{title}</h1>
      {children}
      <IconLink icon="x" label="Close" href={backHref} />
    </header>
  );
}
