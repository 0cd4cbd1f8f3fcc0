/** None, and the five of Unicode from light to dark. */
export const TONES = ["", "🏻", "🏼", "🏽", "🏾", "🏿"] as const;
export type Tone = typeof TONES[number];

/** In this colour of skin: it goes behind the person, in place of a selector that asks for emoji. */
export function withTone(emoji: string, tone: Tone): string {
  if (!tone) return emoji;
  const [person, ...rest] = emoji;
  const others = rest[0] === "\ufe0f" ? rest.slice(1) : rest;
  return [person, tone, ...others].join("");
}
