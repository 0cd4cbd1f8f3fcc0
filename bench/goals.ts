/** One figure that was aimed at, and what came of it. */
export interface Goal {
  id: string;
  what: string;
  goal: string;
  measured: string;
  isMet: boolean;
}

export const atLeast = (
  id: string,
  what: string,
  [measured, goal]: [number, number],
  unit = "",
): Goal => ({
  id,
  what,
  goal: `≥ ${say(goal)}${unit}`,
  measured: `${say(measured)}${unit}`,
  isMet: measured >= goal,
});

export const atMost = (
  id: string,
  what: string,
  [measured, goal]: [number, number],
  unit = "",
): Goal => ({
  id,
  what,
  goal: `≤ ${say(goal)}${unit}`,
  measured: `${say(measured)}${unit}`,
  isMet: measured <= goal,
});

const say = (value: number) =>
  value >= 1_000
    ? Math.round(value).toLocaleString("en")
    : Number(value.toPrecision(3)).toString();
