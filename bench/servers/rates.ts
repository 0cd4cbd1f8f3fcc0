import { type Rate, type RateName, RATES } from "@/lib/rates.ts";

/** Counted as always, and never refused: a few programs do here what a town does. */
export const freely = Object.fromEntries(
  Object.keys(RATES).map((name) => [name, { burst: 1e9, perMinute: 1e9 }]),
) as Record<RateName, Rate>;
