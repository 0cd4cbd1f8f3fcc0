// What some people say, heard by all of a room: how fast, and how much of it at all? Beside Parley,
// in the same run: the floor, a raw native broadcast that keeps nothing; a chat as it is usually
// written, Node with Socket.IO and SQLite; and a real chat server, prosody with its archive. Both
// keep every message, as Parley does.
import { compare, heard, type Runs, said } from "./compare.ts";
import { atLeast, atMost, type Goal } from "./goals.ts";
import type { Kind } from "./speech.ts";
import { syncs } from "./syncs.ts";
import type { Tier } from "./tier.ts";

const HUNDRED = { people: 100, rooms: 1 };
const ALL: Kind[] = ["raw", "socketio", "prosody", "parley"];
const BESIDE: Kind[] = ["raw", "socketio", "parley"];
const SLOW_DISK_MS = 5;
// Of each talker to a thousand people. How long a message takes is how many are in flight, divided
// by the rate: of 500 at 5,000 a second none could arrive within 100 ms.
const TO_A_THOUSAND = 15;

export async function saturated({ repeats }: Tier): Promise<Goal[]> {
  const runs = await compare("100 people, saturated", {
    ...HUNDRED,
    ...{ kinds: ALL, repeats },
  });
  const { parley } = runs;
  return [
    ...against(runs, "M1", { raw: 6, socketio: 12 }),
    atMost("M6", "syncs a message", [parley.commits, 0.1]),
    atMost("M15", "bytes a delivery", [parley.bytesPerDelivery, 320]),
  ];
}

export async function slowDisk({ repeats }: Tier): Promise<Goal[]> {
  const runs = await compare("every sync 5 ms slower", {
    ...HUNDRED,
    ...{ kinds: ["socketio", "parley"], repeats, slowMs: SLOW_DISK_MS },
  });
  return against(runs, "M6", { socketio: 15 });
}

export async function at50({ repeats }: Tier): Promise<Goal[]> {
  await syncs(50);
  const { raw, parley } = await compare("50 messages/s", {
    ...HUNDRED,
    ...{ kinds: ALL, repeats, perSecond: 50 },
  });
  return [
    atMost(
      "M3",
      "p50 at 50 messages/s, against raw",
      [parley.p50 / raw!.p50, 2],
      " ×",
    ),
    atMost("M3", "p99 at 50 messages/s", [parley.p99, 5], " ms"),
  ];
}

export async function at500({ repeats }: Tier): Promise<Goal[]> {
  await syncs(500);
  const { socketio, parley } = await compare("500 messages/s", {
    ...HUNDRED,
    ...{ kinds: BESIDE, repeats, perSecond: 500 },
  });
  if (!socketio) return [];
  const ratio = parley.p99 / socketio.p99;
  return [
    atMost("M3", "p99 at 500/s, against socketio", [ratio, 1.5], " ×"),
  ];
}

export async function crowd({ repeats }: Tier): Promise<Goal[]> {
  const runs = await compare("1,000 people, saturated", {
    ...{ people: 1_000, rooms: 1, inFlight: TO_A_THOUSAND },
    ...{ kinds: BESIDE, repeats },
  });
  return [
    ...against(runs, "M2", { raw: 8 }),
    atMost("M2", "p99 in a room of 1,000", [runs.parley.p99, 100], " ms"),
  ];
}

export async function rooms({ repeats }: Tier): Promise<Goal[]> {
  const { parley } = await compare("200 rooms of 10, saturated", {
    ...{ people: 2_000, rooms: 200 },
    ...{ kinds: BESIDE, repeats },
  });
  return [atLeast("M5", "deliveries/s", [heard(parley), 100_000])];
}

export async function pairs({ repeats }: Tier): Promise<Goal[]> {
  const runs = await compare("1,000 pairs, saturated", {
    ...{ people: 2_000, rooms: 1_000 },
    ...{ kinds: BESIDE, repeats },
  });
  return [
    atLeast("M4", "posts/s", [said(runs.parley), 15_000]),
    ...against(runs, "M4", { socketio: 5 }),
  ];
}

/** How many times as much as each of the others, as far as they ran. */
function against(
  runs: Runs,
  id: string,
  goals: Partial<Record<Kind, number>>,
): Goal[] {
  return Object.entries(goals).flatMap(([kind, goal]) => {
    const other = runs[kind as Kind];
    if (!other) return [];
    const ratio = heard(runs.parley) / heard(other);
    const about = id === "M6" ? "a slow disk" : "deliveries";
    return [atLeast(id, `${about}, against ${kind}`, [ratio, goal], " ×")];
  });
}
