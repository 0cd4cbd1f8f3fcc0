import type { ComponentChildren } from "preact";

/** One sentence, one action. */
export function EmptyState(
  { children, action }: { children: string; action?: ComponentChildren },
) {
  return (
    <div class="m-auto grid justify-items-center gap-4 p-6 text-center">
      <p class="text-muted text-balance">{children}</p>
      {action}
    </div>
  );
}
