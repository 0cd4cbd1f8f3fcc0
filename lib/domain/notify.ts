import type { RoomId } from "./ids.ts";
import type { Choice, Settings } from "./settings.ts";

/** A message that has just come where nobody looks, as far as it matters here. */
export interface Arrival {
  roomId: RoomId;
  isDirect: boolean;
  isMentioned: boolean;
}

/** Whom it is for: what they chose, and what they said of the moment. */
export interface Recipient {
  settings: Settings;
  quietUntil?: number;
  zone: string; // where their quiet hours are
}

export interface Notice {
  sound: boolean;
  desktop: boolean;
}

const NONE: Notice = { sound: false, desktop: false };

/** Whether a message is worth a sound and a word on the desktop. */
export function noticeOf(
  arrival: Arrival,
  { settings, quietUntil = 0, zone }: Recipient,
  now: number,
): Notice {
  const { isDirect, isMentioned, roomId } = arrival;
  const choice = settings.conversations[roomId];
  const level = choice?.level ?? settings.level;
  const isMeant = isMentioned || isDirect;
  if (isMuted(choice, now) || quietUntil > now) return NONE;
  if (level === "nothing" || level === "mentions" && !isMeant) return NONE;
  if (isQuietHour(settings, zone, now)) return NONE;
  return { sound: settings.sound, desktop: settings.desktop };
}

/** A muted conversation is not counted where all are counted. */
export const isMuted = (choice: Choice | undefined, now: number): boolean =>
  choice?.level === "nothing" || (choice?.mutedUntil ?? 0) > now;

/** From 22:00 to 07:00 is a night; from 12:00 to 13:00 a break. */
function isQuietHour(
  { quietFrom, quietTo }: Settings,
  timeZone: string,
  now: number,
): boolean {
  if (!quietFrom || !quietTo || quietFrom === quietTo) return false;
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(now);
  const isAfter = clock >= quietFrom;
  const isBefore = clock < quietTo;
  return quietFrom < quietTo ? isAfter && isBefore : isAfter || isBefore;
}
