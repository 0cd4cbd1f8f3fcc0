import { parseCookie } from "cookie";
import { isZone } from "@/lib/domain/zones.ts";

export const ZONE_COOKIE = "zone"; // set by the browser's script: no header says it
const LANGUAGE = "en-GB";
const MINUTE_MS = 60_000;

/** In whose words and zone a page is written; without a script the server knows no zone but UTC. */
export function readerOf(req: Request, now: number) {
  const zone = parseCookie(req.headers.get("cookie") ?? "")[ZONE_COOKIE];
  return {
    zone: zone && isZone(zone) ? zone : "UTC",
    language: LANGUAGE,
    now: now - now % MINUTE_MS, // nothing shows less, and pages of one minute are alike
  };
}
