import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";

interface Props {
  handle: ComponentChildren;
  children: ComponentChildren;
}

export function Drawer({ handle, children }: Props) {
  const isOpen = useSignal(false);
  return (
    <section id="drawer">
      <button type="button" onClick={() => isOpen.value = true}>
        {handle}
      </button>
      {isOpen.value && children}
    </section>
  );
}
