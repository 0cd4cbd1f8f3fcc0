import { useSignal } from "@preact/signals";
import type { ComponentType, RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { Acts } from "@/lib/client/screen/acts.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";
import { Deleting } from "./Deleting.tsx";
import { type AskedProps, InPlace } from "./InPlace.tsx";

const PAGES =
  /^\/rooms\/\w+\/(pins|notify|messages\/\d+\/(delete|forward|history|react|save|seen))$/;

type Shown = { href: string; page: ComponentType<AskedProps> };

type Props = {
  screen: Screen;
  acts: Acts;
  csrf: string;
  list: RefObject<HTMLElement>;
};

/** Pages that a conversation leads to open over it; what most of them show is fetched with the first. */
export function Asked({ list, ...props }: Props) {
  const asked = useSignal<Shown | null>(null);
  useLayoutEffect(() => {
    const open = async (event: MouseEvent) => {
      const link = (event.target as Element).closest("a");
      if (!link || isElsewhere(event) || !PAGES.test(link.pathname)) return;
      event.preventDefault();
      props.acts.opened.value = null;
      shut(link.closest("details"));
      const href = link.pathname;
      const page = await pageOf(href);
      if (page) asked.value = { href, page };
      else location.assign(href); // offline, or another build
    };
    const pane = list.current!.closest<HTMLElement>(".pane")!;
    pane.addEventListener("click", open);
    return () => pane.removeEventListener("click", open);
  }, []);
  if (!asked.value) return null;
  const close = () => asked.value = null;
  const { href } = asked.value;
  return <InPlace key={href} {...props} {...asked.value} onClose={close} />;
}

async function pageOf(href: string): Promise<Shown["page"] | null> {
  if (href.endsWith("/delete")) return Deleting;
  const part = await import("./AskedPage.tsx").catch(() => null);
  return part && part.AskedPage;
}

/** The focus comes back to what opened it. */
function shut(menu: HTMLDetailsElement | null) {
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary")!.focus();
}

/** It has been taken care of, or is to open in another tab. */
const isElsewhere = (event: MouseEvent) =>
  event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey;
