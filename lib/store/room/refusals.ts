// Why a room is not changed, whatever it was asked.
import { refuse } from "@/lib/domain/result.ts";

/** Another host writes this room now: ask it instead. Never leaves the server. */
export const notHere = refuse("unavailable", "Another host writes this room.");

export const unavailable = refuse(
  "unavailable",
  "Parley cannot store anything at the moment. Nothing was changed. " +
    "Try again shortly.",
  { retryAfter: 2 },
);

export const overloaded = refuse(
  "overloaded",
  "Parley is very busy. Try again in a moment.",
  { retryAfter: 1 },
);

export const ourFault = refuse(
  "unavailable",
  "Something went wrong here. Try again.",
);
