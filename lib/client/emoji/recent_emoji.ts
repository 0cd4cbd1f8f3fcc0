import { type Signal, signal } from "@preact/signals";
import { type Tone, TONES } from "@/lib/domain/tones.ts";

const KEY = "parley.emoji";
const MAX_RECENT = 24;

interface Kept {
  recent: string[];
  tone: Tone;
}

let read: Signal<Kept> | undefined;

// When it is asked for: a server, too, imports this, and has a storage that takes time to open.
const kept = () => read ??= signal(readKept());

/** What somebody reacted with lately in this browser, the newest first. */
export const recentEmoji = (): string[] => kept().value.recent;

export const chosenTone = (): Tone => kept().value.tone;

export function rememberEmoji(emoji: string) {
  const { recent, tone } = kept().peek();
  const others = recent.filter((one) => one !== emoji);
  keep({ recent: [emoji, ...others].slice(0, MAX_RECENT), tone });
}

export function chooseTone(tone: Tone) {
  keep({ ...kept().peek(), tone });
}

function keep(now: Kept) {
  kept().value = now;
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch { // the browser keeps nothing
  }
}

function readKept(): Kept {
  try {
    const { recent, tone } = JSON.parse(localStorage.getItem(KEY)!);
    return {
      recent: recent.filter((one: unknown) => typeof one === "string"),
      tone: TONES.includes(tone) ? tone : "",
    };
  } catch {
    return { recent: [], tone: "" };
  }
}
