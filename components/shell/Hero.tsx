import type { ComponentChildren } from "preact";

type Props = {
  title: string;
  children: ComponentChildren;
  /** What it looks like inside. */
  preview?: ComponentChildren;
};

/** The first thing somebody reads: one sentence, what to do next, and a look inside. */
export function Hero({ title, children, preview }: Props) {
  return (
    <div class="hero">
      <div class="grid gap-6 justify-items-start">
        <h1 class="hero-title">{title}</h1>
        {children}
      </div>
      {preview && (
        <div class="hero-preview" aria-hidden="true" inert>{preview}</div>
      )}
    </div>
  );
}
