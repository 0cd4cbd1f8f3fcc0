/** What is aimed at, as docs/benchmarks.md lists it. */
export const GOALS: Record<string, string> = {
  M1: "Broadcast, stored, to 100 people, saturated",
  M2: "Broadcast, stored, to 1,000 people, saturated",
  M3: "From sending to hearing, at a fixed rate into 100 people",
  M4: "Posts in 1,000 pairs, saturated",
  M5: "200 rooms of 10, saturated",
  M6: "Syncs of the disk a message, and a slow disk",
  M7: "The room page of 50 messages, signed in",
  M8: "The list of somebody in 1,000 rooms, all unread",
  M9: "A room that has grown",
  M10: "Searching",
  M11: "Memory",
  M12: "From the start to the first page",
  M13: "Everybody comes back after a restart",
  M14: "Script of the room page, compressed",
  M15: "Bytes on the wire for a delivered message of 200",
  M16: "Signing in, beside bare Argon2id",
  M17: "One of 100 readers stops",
  M18: "A day in which people do everything",
  mixed: "Reactions and side threads mixed in, at a fixed rate",
};

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

/** What came of the goals; of all that there are when everything was measured. */
export function goalRows(goals: Goal[], isWhole: boolean): string[][] {
  return Object.entries(GOALS).flatMap(([id, about]) => {
    const rows = goals.filter((goal) => goal.id === id);
    if (rows.length === 0 && !isWhole) return [];
    if (rows.length === 0) return [[id, about, "", "", "not measured"]];
    return rows.map(({ what, goal, measured, isMet }) => [
      id,
      what,
      goal,
      measured,
      isMet ? "met" : "**not met**",
    ]);
  });
}

function say(value: number): string {
  if (value >= 1_000) return Math.round(value).toLocaleString("en");
  return Number(value.toPrecision(3)).toString();
}
