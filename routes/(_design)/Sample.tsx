import type { ComponentChildren } from "preact";

type Props = { title: string; children: ComponentChildren };

/** The same thing twice: in light and in dark. */
export function Sample({ title, children }: Props) {
  return (
    <section class="mt-10">
      <h2 class="mb-3 text-lg">{title}</h2>
      <div class="grid gap-4 lg:grid-cols-2">
        <div class={paper} data-theme="light">{children}</div>
        <div class={paper} data-theme="dark">{children}</div>
      </div>
    </section>
  );
}

const paper = "min-w-0 p-5 border rounded-card bg-bg text-text";
