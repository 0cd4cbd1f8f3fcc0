import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { isTouched } from "./touch.ts";

type Props = {
  label: string;
  /** What opened it: it stands beside this, and gives the focus back to it. */
  from: HTMLElement;
  onClose: () => void;
  children: ComponentChildren;
};

/** Lies over the page beside what opened it; on a phone along the lower edge. */
export function Floating({ label, from, onClose, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    from.setAttribute("aria-expanded", "true");
    const place = () => placeBeside(current!, from);
    const sizes = new ResizeObserver(place); // its contents may come later
    sizes.observe(current!);
    place();
    const first = isTouched() ? undefined : focusables(current!)[0];
    (first ?? current!).focus(); // also while its contents are on their way: Escape closes it
    const away = ({ target }: Event) => {
      if (!current!.contains(target as Node)) onClose();
    };
    document.addEventListener("pointerdown", away);
    return () => {
      sizes.disconnect();
      from.removeAttribute("aria-expanded");
      document.removeEventListener("pointerdown", away);
      const isLost = document.activeElement === document.body;
      if (isLost || current!.contains(document.activeElement)) from.focus();
    };
  }, [from]);
  return (
    <div
      ref={box}
      class="floating"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        else step(event, box.current!);
        event.stopPropagation(); // the page has keys of its own
      }}
    >
      {children}
    </div>
  );
}

const EDGE_PX = 8;

/** Below what opened it if there is room, else above; never outside of the window. */
export function placeBeside(
  box: HTMLElement,
  from: HTMLElement,
  edge: "left" | "right" = "right",
) {
  const anchor = from.getBoundingClientRect();
  const { offsetWidth, offsetHeight, style } = box;
  const below = anchor.bottom + 4;
  const fitsBelow = below + offsetHeight + EDGE_PX <= innerHeight;
  const top = fitsBelow ? below : anchor.top - offsetHeight - 4;
  const left = edge === "left" ? anchor.left : anchor.right - offsetWidth;
  const within = (at: number, most: number) =>
    Math.max(EDGE_PX, Math.min(at, most - EDGE_PX));
  style.setProperty("--top", `${within(top, innerHeight - offsetHeight)}px`);
  style.setProperty("--left", `${within(left, innerWidth - offsetWidth)}px`);
}

/** Up and down a menu by the arrows; Tab goes round. */
function step(event: KeyboardEvent, box: HTMLElement) {
  const { key, shiftKey, target } = event;
  const isMenuItem = (target as Element).matches(".menu-item");
  const by = key === "Tab"
    ? (shiftKey ? -1 : 1)
    : isMenuItem && key === "ArrowDown"
    ? 1
    : isMenuItem && key === "ArrowUp"
    ? -1
    : 0;
  if (by === 0) return;
  event.preventDefault();
  const all = focusables(box);
  const at = all.indexOf(target as HTMLElement) + by;
  all.at(at % all.length)?.focus();
}

const focusables = (box: HTMLElement) => [
  ...box.querySelectorAll<HTMLElement>(
    "a[href], button:not([tabindex='-1']), input",
  ),
];
