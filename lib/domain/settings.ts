// What somebody has chosen for themselves, on all of their devices. A new choice is a field here,
// its default below, and a line in the form of its section (protocol/settings_inputs.ts).

import type { RoomId } from "./ids.ts";

/** Who may put somebody into a room without asking. */
export const ADDERS = ["everybody", "acquaintances", "nobody"] as const;
export type Adders = typeof ADDERS[number];

/** What of a conversation is worth a notice. */
export const LEVELS = ["all", "mentions", "nothing"] as const;
export type Level = typeof LEVELS[number];

/** Reciprocal: who hides something does not see it of others. */
export interface Privacy {
  showPresence: boolean;
  showLastSeen: boolean;
  showReceipts: boolean;
  showTyping: boolean;
  addedBy: Adders;
}

export interface Notifications {
  level: Level; // in conversations that have none of their own
  sound: boolean;
  desktop: boolean;
  quietFrom: string; // "22:00" in the person's own zone; "" when no hours are quiet
  quietTo: string;
}

export interface Writing {
  undoSend: boolean; // a message waits for a moment before it is sent
}

/** Of one conversation, where it is not as of all. */
export interface Choice {
  level?: Level;
  mutedUntil?: number;
}

export type Settings = Privacy & Notifications & Writing & {
  conversations: Record<RoomId, Choice>;
};

export const DEFAULT_SETTINGS: Settings = {
  showPresence: true,
  showLastSeen: true,
  showReceipts: true,
  showTyping: true,
  addedBy: "everybody",
  level: "all",
  sound: true,
  desktop: true,
  quietFrom: "",
  quietTo: "",
  undoSend: false,
  conversations: {},
};
