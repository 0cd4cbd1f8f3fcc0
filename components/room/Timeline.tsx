import type { ComponentChildren, Ref } from "preact";

type Props = {
  id?: string;
  label: string;
  /** What has to be scrolled, for whoever keeps the place. */
  scrollRef?: Ref<HTMLDivElement>;
  onScroll?: () => void;
  children: ComponentChildren;
};

/** The one thing in a conversation that scrolls; it opens at its end. */
export function Timeline(
  { id = "messages", label, scrollRef, onScroll, children }: Props,
) {
  return (
    <div
      id={id}
      class="timeline"
      role="log"
      aria-live="off" // history is not read out; new messages are announced by themselves
      aria-label={label}
      tabIndex={0}
      ref={scrollRef}
      onScroll={onScroll}
    >
      <div class="column">{children}</div>
    </div>
  );
}

/** The messages of one day under its name, which stays in sight while they scroll. */
export function Day(
  { label, children }: { label: string; children: ComponentChildren },
) {
  return (
    <div class="day">
      <DayDivider label={label} />
      <ol>{children}</ol>
    </div>
  );
}

export function DayDivider({ label }: { label: string }) {
  return <h2 class="day-divider">{label}</h2>;
}

/** Where reading stopped last time. */
export function NewDivider({ id = "new" }: { id?: string }) {
  return <li class="new-divider" id={id}>New</li>;
}
