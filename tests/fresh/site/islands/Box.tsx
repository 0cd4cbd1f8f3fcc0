import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";

interface Props {
  title: string;
  children: ComponentChildren;
}

export default function Box({ title, children }: Props) {
  const isOpen = useSignal(true);
  return (
    <section id={title}>
      <h2 onClick={() => isOpen.value = !isOpen.value}>{title}</h2>
      {isOpen.value && <div>{children}</div>}
    </section>
  );
}
