import type { Moment } from "@/components/views.ts";

type Props = {
  time: Moment;
  /** Where the day is said already. */
  clock?: boolean;
};

export function Time({ time, clock }: Props) {
  return (
    <time datetime={time.iso} title={time.full}>
      {clock ? time.clock : time.short}
    </time>
  );
}
