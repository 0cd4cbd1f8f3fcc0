import type { ComponentChildren } from "preact";
import { IconLink } from "./IconButton.tsx";

type Props = {
  title: string;
  /** Where "Close" leads: the page this one was opened from. */
  closeHref: string;
  children: ComponentChildren;
  actions?: ComponentChildren;
};

/** A page of its own without a script; with one, the same element opens over the page. */
export function Dialog(
  { title, closeHref, children, actions }: Props,
) {
  return (
    <dialog open class="dialog" aria-labelledby="dialog-title">
      <header class="mb-4 flex items-center justify-between gap-4">
        <h1 id="dialog-title" class="text-lg font-bold">{title}</h1>
        <IconLink
          icon="x"
          label="Close"
          href={closeHref}
          class="dialog-close"
          data-closes
        />
      </header>
      <div class="grid gap-4">{children}</div>
      {actions && (
        <footer class="mt-6 flex flex-wrap justify-end gap-2">{actions}</footer>
      )}
    </dialog>
  );
}
