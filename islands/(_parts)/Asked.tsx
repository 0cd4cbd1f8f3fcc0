import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { Acts } from "@/lib/client/acts.ts";
import type { Screen } from "@/lib/client/screen.ts";

const PAGES =
  /^\/rooms\/\w+\/(pins|notify|messages\/\d+\/(delete|forward|history|react|save|seen))$/;

type Part = typeof import("./InPlace.tsx");

type Props = {
  screen: Screen;
  acts: Acts;
  csrf: string;
  list: RefObject<HTMLElement>;
};

/** Pages that a conversation leads to open over it; what shows them is fetched with the first. */
export function Asked({ list, ...props }: Props) {
  const asked = useSignal<{ href: string; part: Part } | null>(null);
  useLayoutEffect(() => {
    const open = async (event: MouseEvent) => {
      const link = (event.target as Element).closest("a");
      if (!link || isElsewhere(event) || !PAGES.test(link.pathname)) return;
      event.preventDefault();
      props.acts.opened.value = null;
      shut(link.closest("details"));
      const href = link.pathname;
      const part = await import("./InPlace.tsx").catch(() => null);
      if (part) asked.value = { href, part };
      else location.assign(href); // offline, or another build
    };
    const pane = list.current!.closest<HTMLElement>(".pane")!;
    pane.addEventListener("click", open);
    return () => pane.removeEventListener("click", open);
  }, []);
  if (!asked.value) return null;
  const { href, part: { InPlace } } = asked.value;
  const close = () => asked.value = null;
  return <InPlace key={href} {...props} href={href} onClose={close} />;
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
