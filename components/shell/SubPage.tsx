import type { ComponentChildren } from "preact";
import { IconLink } from "@/components/ui/IconButton.tsx";
import { Title } from "@/components/ui/Title.tsx";

type Props = {
  title: string;
  backHref: string;
  /** At the end of the head. */
  actions?: ComponentChildren;
  children: ComponentChildren;
};

/** What opens in the conversation's place: rooms to browse, people to find, a form. */
export function SubPage({ title, backHref, actions, children }: Props) {
  return (
    <>
      <Title>{title}</Title>
      <header class="pane-head">
        <IconLink
          icon="arrow-left"
          label="Back"
          href={backHref}
          class="only-phone"
        />
        <h1 class="head-name">{title}</h1>
        <div class="ms-auto flex flex-none items-center gap-2">{actions}</div>
      </header>
      <div class="pane-scroll">
        <div class="column px-4 py-4 sm:px-5">{children}</div>
      </div>
    </>
  );
}
