import type { Recoveries } from "./task.ts";

/** How long people took to be back, after each kill, and how many were not before the next. */
export function recoveriesOf(
  crowds: Recoveries[],
  kills: readonly { at: number; ready: number }[],
  people: number,
) {
  const times = kills.map(({ at, ready }, kill) => {
    const back = crowds.flatMap((recovered) => recovered[kill] ?? []);
    return {
      fromKill: back.map((time) => time - at),
      fromReady: back.map((time) => Math.max(0, time - ready)),
      missed: people - back.length,
    };
  });
  return {
    fromKill: times.flatMap(({ fromKill }) => fromKill),
    fromReady: times.flatMap(({ fromReady }) => fromReady),
    missed: times.reduce((sum, { missed }) => sum + missed, 0),
  };
}
