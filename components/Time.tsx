import type { Moment } from "./views.ts";

export function Time({ time, clock }: { time: Moment; clock?: boolean }) {
  return (
    <time datetime={time.iso} title={time.full}>
      {clock ? time.clock : time.short}
    </time>
  );
}
