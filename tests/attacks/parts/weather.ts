import { FAIR, type Weather } from "@/tests/helpers/proxy.ts";
import type { Random } from "./random.ts";

/** How a connection fares on a bad day: slow, in bits, cut in the middle of a frame, or dead silent. */
export function badWeather(random: Random): Weather {
  const endsAfter = Math.floor(random.between(300, 12_000));
  const slow = { ...FAIR, delayMs: random.between(0, 30) };
  return random.pick<Weather>([
    FAIR,
    slow,
    { ...slow, endsAfter },
    { ...FAIR, endsAfter },
    { ...FAIR, endsAfter, end: "silence" },
    { ...FAIR, delayMs: 2, pieceBytes: 1 + random.below(100) },
  ]);
}
