import type { ComponentChildren } from "preact";
import { classes } from "@/components/ui/classes.ts";
import { Brand } from "./Brand.tsx";

type Props = {
  instance: string;
  nav?: ComponentChildren;
  wide?: boolean;
  children: ComponentChildren;
};

/** Pages that are read and not lived in: landing, settings, errors. */
export function PageShell({ instance, nav, wide, children }: Props) {
  return (
    <div class="page">
      <header class="page-head">
        <Brand name={instance} href="/" />
        {nav && (
          <nav class="ms-auto flex items-center gap-1" aria-label="Main">
            {nav}
          </nav>
        )}
      </header>
      <main class={classes("page-main", wide && "page-wide")}>{children}</main>
    </div>
  );
}
